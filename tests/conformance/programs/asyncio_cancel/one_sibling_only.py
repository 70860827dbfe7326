# Cancelling one task leaves its siblings and its parent alone.
import asyncio

async def sibling(name, delay):
    try:
        await asyncio.sleep(delay)
        return name
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def parent():
    tasks = [asyncio.create_task(sibling(name, delay), name=name) for name, delay in (("a", 1), ("b", 2), ("c", 3))]
    asyncio.get_running_loop().call_later(1.5, tasks[1].cancel)
    for task in tasks:
        try:
            print(await task)
        except asyncio.CancelledError:
            print("parent sees that", task.get_name(), "is gone:", asyncio.current_task().cancelling())
    return asyncio.get_running_loop().time()

print(asyncio.run(parent()))
