import asyncio
async def delays():
    yield 2
    yield 1
async def main():
    async for d in delays():
        await asyncio.sleep(d)
        print(d)
    print("done")
asyncio.run(main())
