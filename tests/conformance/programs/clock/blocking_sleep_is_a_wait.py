# A timer set before a blocking sleep and one set after it, due at the same time.
import asyncio, time

async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0.3, print, "set before")
    time.sleep(0.1)
    loop.call_later(0.2, print, "set after one block")
    time.sleep(0.1)
    loop.call_later(0.1, print, "set after two blocks")
    await asyncio.sleep(0.5)
    print("end", round(loop.time(), 3))

asyncio.run(main())
