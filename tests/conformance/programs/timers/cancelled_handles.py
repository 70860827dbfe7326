# A cancelled callback is skipped, and a cancelled timer never moves the clock.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    soon = loop.call_soon(print, "never")
    timer = loop.call_later(0.2, print, "never either")
    kept = loop.call_later(0.3, print, "kept")
    soon.cancel()
    timer.cancel()
    print(soon.cancelled(), timer.cancelled(), kept.cancelled(), kept.when())
    await asyncio.sleep(0.5)
    loop.call_later(9, print, "too late").cancel()
    print(loop.time())

asyncio.run(main())
