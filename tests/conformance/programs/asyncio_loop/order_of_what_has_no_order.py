# Sets of tasks in a fixed order: arguments for wait and as_completed, creation for all that is cancelled.
import asyncio

async def child(n):
    try:
        await asyncio.sleep(1)
        return n
    except asyncio.CancelledError:
        print("cancelled", n, end="; ")
        raise

async def starts(n):
    print("starts", n, end="; ")

async def main():
    tasks = [asyncio.create_task(child(n)) for n in range(6)]
    mixed = [tasks[n] for n in (3, 0, 5, 1, 4, 2)]
    done, _ = await asyncio.wait(mixed)
    print([task.result() for task in done])
    for next_one in asyncio.as_completed([starts(n) for n in range(6)]):
        await next_one
    print()
    try:
        async with asyncio.TaskGroup() as group:
            for n in range(6):
                group.create_task(child(n))
            await asyncio.sleep(0)
            raise ValueError
    except* ValueError:
        print("group")
    kept.extend(asyncio.create_task(child(n)) for n in range(6))
    await asyncio.sleep(0)

kept = []
asyncio.run(main())
print("run")
