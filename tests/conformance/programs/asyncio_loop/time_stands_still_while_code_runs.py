# The clock moves only while everything waits, so sums of sleeps come out exactly.
import asyncio
import time

async def worker(name, delay, times):
    loop = asyncio.get_running_loop()
    for _ in range(times):
        start = loop.time()
        await asyncio.sleep(delay)
        total = sum(range(1000))
        print(name, loop.time() - start, loop.time(), total)

async def main():
    start = time.perf_counter()
    await asyncio.gather(worker("a", 0.25, 3), worker("b", 0.5, 2))
    print("elapsed", time.perf_counter() - start)

asyncio.run(main())
