# Two releases in one step wake two waiters, in order; one that comes meanwhile waits.
import asyncio

async def worker(name, semaphore, log):
    await semaphore.acquire()
    log.append(name)

async def main():
    semaphore, log = asyncio.Semaphore(0), []
    tasks = [asyncio.create_task(worker(name, semaphore, log)) for name in "abc"]
    await asyncio.sleep(0)
    semaphore.release()
    semaphore.release()
    late = asyncio.create_task(worker("late", semaphore, log))
    await asyncio.sleep(1)
    print(log, semaphore.locked())
    semaphore.release()
    await asyncio.sleep(1)
    print(log, late.done())
    semaphore.release()
    await late
    print(log, [task.done() for task in tasks])

asyncio.run(main())
