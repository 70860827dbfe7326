# The managers of asyncio.
import asyncio

async def worker(name, lock, semaphore):
    async with semaphore:
        async with lock:
            print(name, "in", round(asyncio.get_running_loop().time(), 1))
            await asyncio.sleep(0.1)
    return name

async def main():
    lock, semaphore = asyncio.Lock(), asyncio.Semaphore(2)
    print(await asyncio.gather(*(worker(n, lock, semaphore) for n in "abc")))
    try:
        async with asyncio.timeout(0.05):
            async with lock:
                await asyncio.sleep(1)
    except TimeoutError:
        print("timed out", lock.locked())
    async with asyncio.TaskGroup() as group:
        t = group.create_task(worker("d", lock, semaphore))
    print(t.result())

asyncio.run(main())
