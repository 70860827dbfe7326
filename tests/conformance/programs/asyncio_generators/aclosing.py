# aclosing, or aclose in a finally, closes at once; aclose twice is harmless.
import asyncio
import contextlib

async def numbers():
    try:
        for n in range(5):
            await asyncio.sleep(0.1)
            yield n
    finally:
        await asyncio.sleep(0.5)
        print("closed at", asyncio.get_running_loop().time())

async def main():
    async with contextlib.aclosing(numbers()) as items:
        async for n in items:
            if n == 2:
                break
    print("after the block")
    items = numbers()
    print(await anext(items), await items.aclose(), await items.aclose())
    print(await anext(items, "nothing more"))
    fresh = numbers()
    await fresh.aclose()
    print("a fresh one was never entered", [n async for n in fresh])

asyncio.run(main())
