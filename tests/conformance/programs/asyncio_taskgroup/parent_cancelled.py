# The parent cancelled from outside: children are cancelled, CancelledError goes out.
import asyncio

async def child(name, cleanup):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(cleanup)
        print(name, "cleaned up at", asyncio.get_running_loop().time())
        if name == "failing":
            raise ValueError("in cleanup")
        raise

async def parent(*names):
    async with asyncio.TaskGroup() as group:
        for n, name in enumerate(names):
            group.create_task(child(name, n))

async def main():
    for names in (["a", "b"], ["a", "failing"]):
        task = asyncio.create_task(parent(*names))
        await asyncio.sleep(1)
        task.cancel("from outside")
        try:
            await task
        except (asyncio.CancelledError, ExceptionGroup) as error:
            print(repr(error), task.cancelled(), task.cancelling())

asyncio.run(main())
