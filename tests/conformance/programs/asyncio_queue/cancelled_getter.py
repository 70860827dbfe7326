# A cancelled getter loses nothing: the item goes to the next one.
import asyncio

async def getter(name, queue):
    try:
        print(name, "has", await queue.get())
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def main():
    queue = asyncio.Queue()
    tasks = [asyncio.create_task(getter(name, queue)) for name in "abc"]
    await asyncio.sleep(0)
    queue.put_nowait("item")
    tasks[0].cancel()               # it was woken for the item
    await asyncio.sleep(1)
    print([task.done() for task in tasks], queue.qsize())
    tasks[2].cancel()
    await asyncio.wait([tasks[2]])
    queue.put_nowait("last")
    await asyncio.sleep(1)
    print(queue)

asyncio.run(main())
