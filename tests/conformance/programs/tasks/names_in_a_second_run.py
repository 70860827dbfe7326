# The counter is never reset, and the end of every run draws two numbers.
import asyncio

async def nothing():
    pass

async def main():
    task = asyncio.create_task(nothing())
    print(task.get_name())
    await task

asyncio.run(main())
asyncio.run(main())
asyncio.run(main())
