# Read, wait, write: updates are lost without a lock.
import asyncio

class Counter:
    value = 0

async def unsafe(counter):
    seen = counter.value
    await asyncio.sleep(0)
    counter.value = seen + 1

async def safe(counter, lock):
    async with lock:
        await unsafe(counter)

async def main():
    counter, lock = Counter(), asyncio.Lock()
    await asyncio.gather(*(unsafe(counter) for _ in range(10)))
    print(counter.value)
    counter.value = 0
    await asyncio.gather(*(safe(counter, lock) for _ in range(10)))
    print(counter.value)

asyncio.run(main())
