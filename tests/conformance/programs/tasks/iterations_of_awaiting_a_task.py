# Awaiting a task that returns at once takes two iterations of the loop.
import asyncio

async def counter():
    n = 0
    while True:
        print("iteration", n)
        n += 1
        await asyncio.sleep(0)

async def quick():
    print("quick")

async def main():
    count = asyncio.create_task(counter())
    await asyncio.sleep(0)
    print("--- await task")
    await asyncio.create_task(quick())
    print("--- gather")
    await asyncio.gather(quick(), quick())
    print("--- done")
    count.cancel()

asyncio.run(main())
