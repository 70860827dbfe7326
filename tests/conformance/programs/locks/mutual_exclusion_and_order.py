# A lock lets one task in; waiters enter in the order in which they came.
import asyncio

async def worker(name, lock, delay):
    await asyncio.sleep(delay)
    print(name, "wants it", lock.locked())
    async with lock:
        print(name, "has it", asyncio.get_running_loop().time())
        await asyncio.sleep(1)
    print(name, "left")

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(worker("a", lock, 0), worker("c", lock, 0.5), worker("b", lock, 0.25))
    print(lock.locked(), await lock.acquire(), lock.locked())
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
