# notify(n) wakes the n oldest waiters; a notification without waiters is lost.
import asyncio

async def waiter(n, condition):
    async with condition:
        await condition.wait()
        print("waiter", n, "woke")

async def main():
    condition = asyncio.Condition()
    async with condition:
        condition.notify(5)
    tasks = [asyncio.create_task(waiter(n, condition)) for n in range(5)]
    await asyncio.sleep(0)
    for n in (1, 2, 0):
        async with condition:
            condition.notify(n)
        await asyncio.sleep(1)
        print("notified", n, [task.done() for task in tasks])
    async with condition:
        condition.notify_all()
    await asyncio.wait(tasks)

asyncio.run(main())
