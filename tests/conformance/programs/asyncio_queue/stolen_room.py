# The room of a woken putter is not reserved either.
import asyncio

async def putter(name, queue):
    await queue.put(name)
    print(name, "has put")

async def main():
    queue = asyncio.Queue(1)
    await queue.put("main")
    tasks = [asyncio.create_task(putter(name, queue)) for name in "ab"]
    await asyncio.sleep(0)
    print(queue)
    print("got", await queue.get())
    queue.put_nowait("thief")
    await asyncio.sleep(0)
    print(queue, queue.full())
    for _ in range(3):
        print("got", await queue.get())
        await asyncio.sleep(0.1)
    print(queue.qsize(), [task.done() for task in tasks])

asyncio.run(main())
