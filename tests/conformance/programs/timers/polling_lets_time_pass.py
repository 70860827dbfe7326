# A task that only polls with sleep(0) still sees the time go by.
import asyncio

async def job():
    await asyncio.sleep(0.03)
    return 42

async def main():
    task = asyncio.create_task(job())
    polls = 0
    while not task.done():
        polls += 1
        await asyncio.sleep(0)
    print(task.result(), polls > 2)

asyncio.run(main())
