# One producer, two consumers, join and task_done.
import asyncio

async def produce(queue):
    for i in range(5):
        await queue.put(i)
        print("put", i, queue.qsize())

async def consume(name, queue):
    while True:
        item = await queue.get()
        print(name, "got", item)
        await asyncio.sleep(0.5 + item / 10)
        queue.task_done()

async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consume(n, queue)) for n in "ab"]
    await produce(queue)
    await queue.join()
    print("all done at", round(asyncio.get_running_loop().time(), 2))
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))

asyncio.run(main())
