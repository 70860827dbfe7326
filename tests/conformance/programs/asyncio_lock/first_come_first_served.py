# Whoever waits first gets the lock first; a newcomer queues behind, even if it reads unlocked.
import asyncio

async def worker(name, lock, hold):
    async with lock as value:
        print(name, "has it at", asyncio.get_running_loop().time(), value)
        await asyncio.sleep(hold)

async def greedy(lock):
    await asyncio.sleep(1)
    print("greedy sees locked:", lock.locked())
    await lock.acquire()
    print("greedy has it at", asyncio.get_running_loop().time())
    lock.release()

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(worker("a", lock, 1), worker("b", lock, 1), greedy(lock), worker("c", lock, 0))
    print(lock.locked())

asyncio.run(main())
