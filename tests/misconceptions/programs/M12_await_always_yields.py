import asyncio
async def other():
    print("other")
async def inner():
    print("inner")
async def main():
    t = asyncio.create_task(other())
    await inner()
    print("main")
    await t
asyncio.run(main())
