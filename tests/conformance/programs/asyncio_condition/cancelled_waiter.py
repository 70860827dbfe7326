# A cancelled waiter takes the lock again before CancelledError is raised in it.
import asyncio

async def waiter(condition):
    async with condition:
        try:
            await condition.wait()
        except asyncio.CancelledError:
            print("cancelled at", asyncio.get_running_loop().time(), "locked:", condition.locked())
            raise

async def main():
    condition = asyncio.Condition()
    task = asyncio.create_task(waiter(condition))
    await asyncio.sleep(1)
    async with condition:
        task.cancel()
        await asyncio.sleep(2)
        print("main gives the lock back at", asyncio.get_running_loop().time(), task.done())
    await asyncio.wait([task])
    print(task.cancelled(), condition.locked())
    try:
        async with condition:
            await asyncio.wait_for(condition.wait(), 1)
    except TimeoutError:
        print("timed out, locked:", condition.locked())

asyncio.run(main())
