# Requests are collected for a moment and answered together, as data loaders do.
import asyncio

class Batcher:
    def __init__(self, function, delay):
        self.function, self.delay = function, delay
        self.waiting = {}

    async def load(self, key):
        if key not in self.waiting:
            if not self.waiting:
                asyncio.get_running_loop().call_later(self.delay, self.flush)
            self.waiting[key] = asyncio.get_running_loop().create_future()
        return await self.waiting[key]

    def flush(self):
        batch, self.waiting = self.waiting, {}
        asyncio.create_task(self.answer(batch))

    async def answer(self, batch):
        values = await self.function(list(batch))
        for key, future in batch.items():
            if not future.done():
                future.set_result(values[key])

async def query(keys):
    print(f"{asyncio.get_running_loop().time():.2f} query for {keys}")
    await asyncio.sleep(1)
    return {key: key * 100 for key in keys}

async def client(batcher, delay, key):
    await asyncio.sleep(delay)
    return await batcher.load(key)

async def main():
    batcher = Batcher(query, 0.1)
    clients = [client(batcher, delay, key) for delay, key in ((0, 1), (0.05, 2), (0.05, 1), (0.3, 3), (0.35, 4))]
    print(await asyncio.gather(*clients), asyncio.get_running_loop().time())

asyncio.run(main())
