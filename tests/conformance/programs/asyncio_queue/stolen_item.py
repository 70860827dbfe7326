# The item of a woken getter is not reserved: who asks first has it, the loser waits at the back.
import asyncio

async def getter(name, queue):
    item = await queue.get()
    print(name, "has", item)

async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(f"getter {n}", queue)) for n in range(2)]
    await asyncio.sleep(0)
    queue.put_nowait("first")
    print("main steals", queue.get_nowait())
    await asyncio.sleep(0)
    print([task.done() for task in tasks], queue)
    queue.put_nowait("second")
    queue.put_nowait("third")
    await asyncio.wait(tasks)

asyncio.run(main())
