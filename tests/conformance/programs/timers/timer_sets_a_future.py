# A timer that sets a future wakes the task that awaits it.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_later(0.3, future.set_result, "from the timer")
    loop.call_later(0.3, print, "callback in the same batch")
    loop.call_later(0.2, lambda: print("still waiting", future.done()))
    print(await future, loop.time())

asyncio.run(main())
