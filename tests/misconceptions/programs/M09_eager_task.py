import asyncio
async def w():
    print("task 1")
    print("task 2")
async def main():
    c = w()
    print("made coro")
    t = asyncio.create_task(c)
    print("made task")
    await t
asyncio.run(main())
