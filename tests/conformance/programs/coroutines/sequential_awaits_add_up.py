# Awaiting coroutines one after the other takes the sum of their times; tasks overlap.
import asyncio

async def work(name, seconds):
    await asyncio.sleep(seconds)
    print(name, "done")

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await work("a", 1)
    await work("b", 2)
    print(round(loop.time() - start, 2))
    start = loop.time()
    task = asyncio.create_task(work("c", 2))
    await work("d", 1)
    await task
    print(round(loop.time() - start, 2))

asyncio.run(main())
