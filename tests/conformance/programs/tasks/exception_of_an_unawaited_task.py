# An exception in a task does not disturb the others.
import asyncio

async def bad():
    await asyncio.sleep(0.1)
    print("bad fails")
    raise ValueError("quiet")

async def good():
    for i in range(3):
        await asyncio.sleep(0.1)
        print("good", i)

async def main():
    task = asyncio.create_task(bad())
    await good()
    print(task.done(), repr(task.exception()))

asyncio.run(main())
