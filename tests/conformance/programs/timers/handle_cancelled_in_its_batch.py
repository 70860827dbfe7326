# A callback may cancel another one that is ready in the same batch.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    handles = []
    loop.call_soon(lambda: handles[0].cancel())
    handles.append(loop.call_soon(print, "never"))
    loop.call_later(0.1, lambda: handles[1].cancel())
    handles.append(loop.call_later(0.1, print, "never either"))
    loop.call_later(0.1, print, "third timer")
    await asyncio.sleep(0.2)
    print([handle.cancelled() for handle in handles])

asyncio.run(main())
