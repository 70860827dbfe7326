import asyncio

async def holder(lock, queue):
    async with lock:
        item = await queue.get()
        print("got", item)

async def waiter(lock, event):
    await asyncio.sleep(0.1)
    async with lock:
        event.set()

async def main():
    lock = asyncio.Lock()
    queue = asyncio.Queue()
    event = asyncio.Event()
    a = asyncio.create_task(holder(lock, queue))
    b = asyncio.create_task(waiter(lock, event))
    async with asyncio.timeout(None):
        await asyncio.gather(a, b, event.wait())

asyncio.run(main())
