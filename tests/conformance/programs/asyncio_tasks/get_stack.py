# get_stack has the frame where the task waits; none when it is done.
import asyncio

async def inner():
    await asyncio.sleep(1)

async def work():
    await inner()

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print([frame.f_code.co_name for frame in task.get_stack()])
    print([len(task.get_stack(limit=limit)) for limit in (0, 1, 5)])
    await task
    print(task.get_stack())

asyncio.run(main())
