# A task's exception is raised where the task is awaited.
import asyncio

async def fail():
    await asyncio.sleep(1)
    raise ValueError("in the task")

async def main():
    task = asyncio.create_task(fail())
    await asyncio.sleep(2)
    print("awaiting")
    result = await task

asyncio.run(main())
