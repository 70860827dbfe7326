# Async generators chained: each item goes all the way before the next is made.
import asyncio

async def source(n):
    for i in range(n):
        await asyncio.sleep(1)
        print("made", i)
        yield i

async def doubled(items):
    async for item in items:
        yield item * 2

async def batched(items, size):
    batch = []
    async for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch

async def main():
    async for batch in batched(doubled(source(5)), 2):
        print(batch, asyncio.get_running_loop().time())
    print({x: x + y async for x in source(2) for y in [10]})
    print(sum([x async for x in doubled(source(3)) if x]))

asyncio.run(main())
