# await, result, exception, gather (also later errors) and TaskGroup retrieve; wait does not.
import asyncio

async def bad(name, delay=0):
    await asyncio.sleep(delay)
    raise ValueError(name)

async def by_gather():
    try:
        await asyncio.gather(bad("gather 1"), bad("gather 2", 1))
    except ValueError:
        await asyncio.sleep(2)

async def by_group():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(bad("group"))
    except* ValueError:
        pass

async def by_wait():
    await asyncio.wait([asyncio.create_task(bad("wait"))])

async def by_shield():
    try:
        await asyncio.shield(bad("shield"))
    except ValueError:
        pass

async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print("   reported:", context["exception"]))
    for function in (by_gather, by_group, by_wait, by_shield):
        print(function.__name__)
        await function()

asyncio.run(main())
