# A LifoQueue gives back the newest item; its maxsize and waiting are those of a queue.
import asyncio

async def producer(queue):
    for n in range(5):
        await queue.put(n)
        print("put", n, queue)

async def main():
    queue = asyncio.LifoQueue(maxsize=2)
    task = asyncio.create_task(producer(queue))
    await asyncio.sleep(1)
    while not (task.done() and queue.empty()):
        print("got", await queue.get(), queue)
        await asyncio.sleep(1)
    print(isinstance(queue, asyncio.Queue), queue.qsize())

asyncio.run(main())
