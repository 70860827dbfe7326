# A child that is cancelled by itself is no error; the others go on.
import asyncio

async def child(n):
    try:
        await asyncio.sleep(n)
        return n
    finally:
        print("child", n, "ends at", asyncio.get_running_loop().time())

async def gives_up():
    raise asyncio.CancelledError

async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(child(n)) for n in (1, 2, 3)]
        tasks.append(group.create_task(gives_up()))
        await asyncio.sleep(0.5)
        print(tasks[1].cancel())
    print([task.cancelled() for task in tasks], tasks[2].result())

asyncio.run(main())
