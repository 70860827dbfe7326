# An async iterator that asks for the next page when the last one is used up.
import asyncio

DATA = [f"item {n}" for n in range(7)]

async def fetch_page(offset, size):
    await asyncio.sleep(0.5)
    print(f"  fetched {offset}..{offset + size - 1} at {asyncio.get_running_loop().time()}")
    return DATA[offset:offset + size]

class Pages:
    def __init__(self, size):
        self.size, self.offset, self.buffer = size, 0, []
        self.finished = False

    def __aiter__(self):
        return self

    async def __anext__(self):
        if not self.buffer and not self.finished:
            self.buffer = await fetch_page(self.offset, self.size)
            self.offset += len(self.buffer)
            self.finished = len(self.buffer) < self.size
        if not self.buffer:
            raise StopAsyncIteration
        return self.buffer.pop(0)

async def main():
    async for item in Pages(3):
        print(item)
    print([item async for item in Pages(4) if item[-1] in "135"])
    pages = Pages(7)
    print(await anext(pages), len([1 async for _ in pages]))

asyncio.run(main())
