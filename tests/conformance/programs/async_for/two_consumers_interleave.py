# Two loops over asynchronous iterators take turns at every wait.
import asyncio

async def ticks(name, delay, n):
    for i in range(n):
        await asyncio.sleep(delay)
        yield f"{name}{i}"

async def consume(stream):
    async for item in stream:
        print(item, round(asyncio.get_running_loop().time(), 2))

async def main():
    await asyncio.gather(consume(ticks("a", 0.1, 4)), consume(ticks("b", 0.15, 3)))

asyncio.run(main())
