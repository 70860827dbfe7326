# join() waits until every item was reported done; without items it returns at once.
import asyncio

async def worker(name, queue):
    while True:
        item = await queue.get()
        await asyncio.sleep(item)
        print(name, "did", item, "at", asyncio.get_running_loop().time())
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    await queue.join()
    for item in (3, 1, 2, 1):
        queue.put_nowait(item)
    workers = [asyncio.create_task(worker(name, queue)) for name in ("ann", "bob")]
    await queue.join()
    print("all done at", asyncio.get_running_loop().time(), queue.empty(), queue)
    for task in workers:
        task.cancel()
    print([type(r).__name__ for r in await asyncio.gather(*workers, return_exceptions=True)])

asyncio.run(main())
