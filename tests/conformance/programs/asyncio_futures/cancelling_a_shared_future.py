# Who cancels a task cancels the future it waits for, and with it all others who wait.
import asyncio

async def waiter(name, future):
    try:
        await future
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        raise

async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(name, future)) for name in ("a", "b", "c")]
    await asyncio.sleep(0)
    tasks[1].cancel("for b only")
    await asyncio.sleep(0)
    print(future, [task.done() for task in tasks])
    await asyncio.sleep(0)
    print([task.cancelled() for task in tasks], [task.cancelling() for task in tasks])

asyncio.run(main())
