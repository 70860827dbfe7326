# A cancelled caller waits for its task's cleanup, however long: the time limit is over with.
import asyncio

async def child(cleanup):
    try:
        await asyncio.sleep(100)
    finally:
        await asyncio.sleep(cleanup)
        print("child ends at", asyncio.get_running_loop().time())

async def caller(limit, cleanup, itself):
    task = asyncio.create_task(child(cleanup))
    await asyncio.sleep(0)
    if itself:
        asyncio.current_task().cancel("by itself")
    try:
        await asyncio.wait_for(task, limit)
    except (TimeoutError, asyncio.CancelledError) as error:
        print(repr(error), "at", asyncio.get_running_loop().time())

async def main():
    for itself in (True, False):
        for limit, cleanup in ((1, 5), (5, 1), (2, 2)):
            task = asyncio.create_task(caller(limit, cleanup, itself))
            await asyncio.sleep(0.5)
            if not itself:
                task.cancel("by main")
            await asyncio.wait([task])

asyncio.run(main())
