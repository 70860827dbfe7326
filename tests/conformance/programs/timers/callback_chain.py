# A callback that schedules itself again.
import asyncio

def countdown(loop, n, future):
    print(n, round(loop.time(), 1))
    if n == 0:
        future.set_result("lift-off")
    else:
        loop.call_later(0.5, countdown, loop, n - 1, future)

async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    loop.call_soon(countdown, loop, 3, future)
    print(await future)

asyncio.run(main())
