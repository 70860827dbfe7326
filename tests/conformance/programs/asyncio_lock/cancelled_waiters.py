# A waiter cancelled in the queue, and one cancelled when the lock was just handed over.
import asyncio

async def worker(name, lock):
    try:
        async with lock:
            print(name, "has it")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise

async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(worker(name, lock)) for name in "abcd"]
    await asyncio.sleep(0)
    tasks[1].cancel()
    await asyncio.sleep(0)
    lock.release()
    tasks[0].cancel()           # it was woken, but did not run yet
    await asyncio.wait(tasks)
    print([task.cancelled() for task in tasks], lock.locked())

asyncio.run(main())
