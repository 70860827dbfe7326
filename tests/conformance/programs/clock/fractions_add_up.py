# Times are whole nanoseconds: ten times 0.1 is 1.0, and no float noise shows.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    for _ in range(10):
        await asyncio.sleep(0.1)
    print(f"{loop.time() - start:.3f}")
    for seconds in (0.001, 0.0005, 0.25, 1 / 3):
        before = loop.time()
        await asyncio.sleep(seconds)
        print(f"{loop.time() - before:.9f}" if seconds < 0.1 else f"{loop.time() - before:.2f}")

asyncio.run(main())
