# `done` also holds what ended between the first one and the caller's resumption.
import asyncio

async def child(steps):
    for _ in range(steps):
        await asyncio.sleep(0)
    return steps

async def main():
    for first in range(4):
        tasks = [asyncio.create_task(child(first)), asyncio.create_task(child(2)), asyncio.create_task(child(9))]
        done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        print(first, [task.result() for task in tasks if task in done], len(pending))
        await asyncio.wait(pending)

asyncio.run(main())
