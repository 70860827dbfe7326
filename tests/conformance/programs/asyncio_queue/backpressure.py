# A small queue holds the producer back to the consumer's pace.
import asyncio

async def producer(queue):
    for n in range(6):
        await queue.put(n)
        print(f"{asyncio.get_running_loop().time()} put {n}")
    await queue.put(None)

async def consumer(queue):
    while (item := await queue.get()) is not None:
        await asyncio.sleep(1)
        print(f"{asyncio.get_running_loop().time()} used {item}, waiting {queue.qsize()}")

async def main():
    queue = asyncio.Queue(2)
    await asyncio.gather(producer(queue), consumer(queue))

asyncio.run(main())
