import asyncio
async def work():
    print("work")
async def main():
    c = work()
    print("main")
    await c
asyncio.run(main())
