import asyncio


async def ticks(count):
    try:
        for i in range(count):
            await asyncio.sleep(1)
            yield i
    finally:
        print("the clock stops")


async def main():
    async for tick in ticks(3):
        print("tick", tick)


asyncio.run(main())
