# A callback may cancel another of the same batch, even a timer that left the heap with it.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    first = loop.call_later(0.1, lambda: (print("first"), second.cancel()))
    second = loop.call_later(0.1, print, "second")
    third = loop.call_later(0.1, print, "third", loop.time())
    await asyncio.sleep(0.2)
    print(first.cancelled(), second.cancelled(), third.cancelled())
    print(first.when() == second.when(), round(third.when(), 3))

asyncio.run(main())
