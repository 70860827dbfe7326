# A future or coroutine given twice is one child whose result stands in both places.
import asyncio

async def work(n):
    print("work", n)
    await asyncio.sleep(n)
    return object() if n == 2 else n

async def main():
    coroutine, task = work(2), asyncio.create_task(work(1))
    results = await asyncio.gather(coroutine, task, coroutine, task)
    print(results[1], results[3], results[0] is results[2], len(results))
    shared = asyncio.gather(work(1), work(3))
    print(await asyncio.gather(shared, shared))

asyncio.run(main())
