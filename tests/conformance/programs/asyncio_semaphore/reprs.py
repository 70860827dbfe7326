# unlocked with its value, locked, and how many wait.
import asyncio
import re

def show(semaphore):
    print(re.sub(r" at 0x\w+", "", repr(semaphore)), semaphore.locked())

async def main():
    for semaphore in (asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)):
        show(semaphore)
        await semaphore.acquire()
        show(semaphore)
        tasks = [asyncio.create_task(semaphore.acquire()) for _ in range(3)]
        await asyncio.sleep(0)
        show(semaphore)
        semaphore.release()
        show(semaphore)
        await asyncio.sleep(0)
        show(semaphore)
        for task in tasks:
            task.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        show(semaphore)

asyncio.run(main())
