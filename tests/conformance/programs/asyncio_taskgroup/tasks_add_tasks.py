# A child may add tasks while the group waits; it ends when all are gone.
import asyncio

async def walk(group, name, depth, found):
    await asyncio.sleep(1)
    found.append(name)
    if depth:
        for letter in "ab":
            group.create_task(walk(group, name + letter, depth - 1, found), name=name + letter)

async def main():
    found = []
    async with asyncio.TaskGroup() as group:
        group.create_task(walk(group, "x", 2, found))
    print(found, asyncio.get_running_loop().time())
    coroutine = walk(group, "late", 0, found)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()

asyncio.run(main())
