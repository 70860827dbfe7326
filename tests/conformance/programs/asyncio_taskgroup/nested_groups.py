# A group inside a group: its error is one error of the outer one.
import asyncio

async def leaf(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise LookupError(name)
    except asyncio.CancelledError:
        print(name, "cancelled at", asyncio.get_running_loop().time())
        raise

async def branch(name, delay):
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf(name + "1", delay, True))
        group.create_task(leaf(name + "2", 9))

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(branch("a", 2))
            group.create_task(branch("b", 1))
            group.create_task(leaf("c", 9))
    except* LookupError as caught:
        print(repr(caught))
        print([type(inner).__name__ for inner in caught.exceptions])

asyncio.run(main())
