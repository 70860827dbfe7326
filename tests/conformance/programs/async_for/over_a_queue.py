# An asynchronous iterator around a queue with an end marker.
import asyncio

class Channel:
    def __init__(self):
        self.queue = asyncio.Queue(2)

    async def send(self, item):
        await self.queue.put(item)
        print("sent", item)

    def __aiter__(self):
        return self

    async def __anext__(self):
        item = await self.queue.get()
        if item is None:
            raise StopAsyncIteration
        return item

async def produce(channel):
    for i in range(4):
        await channel.send(i)
    await channel.send(None)

async def main():
    channel = Channel()
    task = asyncio.create_task(produce(channel))
    async for item in channel:
        print("got", item)
        await asyncio.sleep(0.1)
    print(task.done())

asyncio.run(main())
