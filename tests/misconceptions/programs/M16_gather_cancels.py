import asyncio
async def bad():
    await asyncio.sleep(1)
    raise ValueError
async def good():
    await asyncio.sleep(2)
    print("good")
async def main():
    try:
        await asyncio.gather(bad(), good())
    except ValueError:
        print("caught")
    await asyncio.sleep(3)
asyncio.run(main())
