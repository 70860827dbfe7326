# Frames of async for and an asynchronous generator.
import asyncio

async def numbers():
    for n in (1, 0):
        await asyncio.sleep(0)
        yield 1 // n

async def main():
    async for n in numbers():
        print(n)
    print([n async for n in numbers()])

asyncio.run(main())
