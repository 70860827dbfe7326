# What a TaskGroup raises.
import asyncio

async def fail(n):
    await asyncio.sleep(n)
    raise ValueError(f"task {n}")

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(1))
        group.create_task(fail(1))
        group.create_task(fail(9))

asyncio.run(main())
