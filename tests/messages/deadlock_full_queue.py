import asyncio


async def producer(queue):
    for item in range(3):
        await queue.put(item)


async def main():
    queue = asyncio.Queue(1)
    task = asyncio.create_task(producer(queue))
    print(await queue.get())
    await queue.join()
    await task


asyncio.run(main())
