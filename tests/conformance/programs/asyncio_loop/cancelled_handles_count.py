# A cancelled handle is skipped when its turn comes, and cancelling twice is harmless.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    handles = [loop.call_soon(print, "callback", n) for n in range(6)]
    loop.call_soon(handles[5].cancel)
    handles[1].cancel()
    handles[1].cancel()
    handles[3].cancel()
    print([handle.cancelled() for handle in handles])
    await asyncio.sleep(0)
    print("one iteration later")
    handles[0].cancel()         # it ran long ago
    print([handle.cancelled() for handle in handles])
    late = loop.call_soon(print, "never")
    loop.call_soon(print, "always")
    print(late.cancel(), late)
    await asyncio.sleep(0)

asyncio.run(main())
