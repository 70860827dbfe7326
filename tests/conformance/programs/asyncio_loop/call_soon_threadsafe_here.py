# call_soon_threadsafe queues like call_soon when used on the loop's own thread.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(print, 1)
    handle = loop.call_soon_threadsafe(print, 2)
    loop.call_soon(print, 3)
    loop.call_soon_threadsafe(print, 4).cancel()
    print(type(handle).__name__, isinstance(handle, asyncio.Handle))
    await asyncio.sleep(0)
    print("done", handle.cancelled())

asyncio.run(main())
