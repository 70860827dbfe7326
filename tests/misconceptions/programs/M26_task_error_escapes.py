import asyncio
async def bad():
    print("bad")
    raise ValueError
async def main():
    t = asyncio.create_task(bad())
    await asyncio.sleep(1)
    print("still here")
    try:
        await t
    except ValueError:
        print("caught")
asyncio.run(main())
