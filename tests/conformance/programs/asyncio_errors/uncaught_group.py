# A TaskGroup's uncaught group ends the program; the last line is the last leaf's.
import asyncio

async def bad(n):
    await asyncio.sleep(n)
    raise ValueError(f"task {n}")

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(bad(1))
        group.create_task(bad(2))
        print("group is open")

asyncio.run(main())
