# Asynchronous generators that feed each other.
import asyncio

async def source(n):
    for i in range(n):
        await asyncio.sleep(0.1)
        print("made", i)
        yield i

async def keep(predicate, stream):
    async for x in stream:
        if predicate(x):
            yield x

async def change(function, stream):
    async for x in stream:
        yield function(x)

async def take(n, stream):
    async for x in stream:
        yield x
        n -= 1
        if n == 0:
            return

async def main():
    stream = take(2, change(lambda x: x * 100, keep(lambda x: x % 2, source(10))))
    print([x async for x in stream], round(asyncio.get_running_loop().time(), 1))

asyncio.run(main())
