# Tasks may start more tasks in the group; groups may be nested.
import asyncio

async def tree(group, name, depth):
    print(name)
    await asyncio.sleep(1)
    if depth:
        for i in range(2):
            group.create_task(tree(group, f"{name}{i}", depth - 1))

async def inner(n):
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(1))
        if n == 2:
            group.create_task(fail(n))

async def fail(n):
    await asyncio.sleep(0.5)
    raise LookupError(n)

async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(tree(group, "r", 2))
    print(asyncio.get_running_loop().time())
    try:
        async with asyncio.TaskGroup() as group:
            for n in range(3):
                group.create_task(inner(n))
    except* LookupError as error:
        print(repr(error))

asyncio.run(main())
