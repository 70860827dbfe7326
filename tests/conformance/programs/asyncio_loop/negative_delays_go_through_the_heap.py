# call_later(-5) and call_later(0) are timers: behind what is ready, ordered by when they were due.
import asyncio
import time

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.5, print, "due at 0.5")
    time.sleep(1)
    loop.call_later(0, print, "zero")
    loop.call_later(-0.75, print, "due at 0.25")
    loop.call_later(-5, print, "long ago")
    loop.call_soon(print, "soon")
    loop.call_at(0, print, "at 0")
    loop.call_later(1e-9, print, "one nanosecond later")
    print("main waits at", loop.time())
    await asyncio.sleep(0)
    print("after one iteration")
    await asyncio.sleep(0)
    print("after two")
    await asyncio.sleep(0.1)
    print("main ends at", round(loop.time(), 3))

asyncio.run(main())
