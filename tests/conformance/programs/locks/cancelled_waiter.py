# A waiter that is cancelled gives its place to the next one.
import asyncio

async def worker(name, lock):
    try:
        async with lock:
            print(name, "in")
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def main():
    lock = asyncio.Lock()
    tasks = [asyncio.create_task(worker(n, lock)) for n in "abc"]
    await asyncio.sleep(0.5)
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print([t.cancelled() for t in tasks], asyncio.get_running_loop().time())
    tasks = [asyncio.create_task(worker(n, lock)) for n in "de"]
    await asyncio.sleep(0.5)
    tasks[0].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True), lock.locked())

asyncio.run(main())
