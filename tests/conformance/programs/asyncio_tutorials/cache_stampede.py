# Ten requests for one missing key compute it once; the others wait for the same future.
import asyncio

class Cache:
    def __init__(self, load):
        self.load, self.values, self.pending = load, {}, {}
        self.hits = self.misses = self.joined = 0

    async def get(self, key):
        if key in self.values:
            self.hits += 1
            return self.values[key]
        if key in self.pending:
            self.joined += 1
            return await self.pending[key]
        self.misses += 1
        future = self.pending[key] = asyncio.get_running_loop().create_future()
        try:
            value = await self.load(key)
        except Exception as error:
            future.set_exception(error)
            future.exception()
            raise
        else:
            self.values[key] = value
            future.set_result(value)
            return value
        finally:
            del self.pending[key]

async def load(key):
    print("loading", key)
    await asyncio.sleep(1)
    return {"a": 1, "b": 2}[key]

async def main():
    cache = Cache(load)
    print(await asyncio.gather(*(cache.get(key) for key in "aabaab")))
    print(await asyncio.gather(*(cache.get(key) for key in "axxb"), return_exceptions=True))
    print(cache.hits, cache.misses, cache.joined, cache.pending)

asyncio.run(main())
