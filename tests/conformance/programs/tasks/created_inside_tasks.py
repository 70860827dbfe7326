# A task made by a task starts after those that were ready before.
import asyncio

async def leaf(name):
    print("leaf", name)

async def branch(name):
    print("branch", name)
    tasks = [asyncio.create_task(leaf(f"{name}{i}")) for i in range(2)]
    print("branch", name, "made its leaves")
    for task in tasks:
        await task
    print("branch", name, "ends")

async def main():
    await asyncio.gather(branch("x"), branch("y"), leaf("z"))

asyncio.run(main())
