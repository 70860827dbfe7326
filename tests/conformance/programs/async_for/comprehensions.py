# Asynchronous comprehensions and generator expressions.
import asyncio

async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i

async def double(x):
    await asyncio.sleep(0)
    return 2 * x

async def main():
    print([x async for x in numbers(4)], {x % 2 async for x in numbers(4)}, {x: x * x async for x in numbers(3) if x})
    print([await double(x) for x in range(3)], [await double(x) async for x in numbers(3)])
    print([(x, y) async for x in numbers(2) async for y in numbers(2)], [x for x in [y async for y in numbers(3)]])
    lazy = (x async for x in numbers(3) if await double(x))
    print(type(lazy).__name__, [x async for x in lazy])
    inner = [await double(x) for x in [await double(1), 5] if await double(x) > 4]
    print(inner)

asyncio.run(main())
