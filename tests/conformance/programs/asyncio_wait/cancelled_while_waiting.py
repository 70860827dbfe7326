# Cancelling who waits leaves the tasks alone.
import asyncio

async def child(n):
    await asyncio.sleep(n)
    print("child", n, "ends")
    return n

async def waiter(tasks):
    try:
        await asyncio.wait(tasks)
    except asyncio.CancelledError:
        print("waiter cancelled at", asyncio.get_running_loop().time())
        raise

async def main():
    tasks = [asyncio.create_task(child(n)) for n in (1, 2)]
    waiting = asyncio.create_task(waiter(tasks))
    await asyncio.sleep(1.5)
    waiting.cancel()
    await asyncio.wait({waiting})
    print([task.cancelled() for task in tasks], [task.done() for task in tasks])
    await tasks[1]

asyncio.run(main())
