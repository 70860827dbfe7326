import asyncio


async def never():
    await asyncio.get_running_loop().create_future()


async def notified(condition):
    async with condition:
        await condition.wait()


async def group():
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(never(), name="in the group")


async def main():
    waiting = asyncio.create_task(never(), name="never")
    others = [asyncio.create_task(notified(asyncio.Condition())), asyncio.create_task(group())]
    await asyncio.wait([waiting, *others])


asyncio.run(main())
