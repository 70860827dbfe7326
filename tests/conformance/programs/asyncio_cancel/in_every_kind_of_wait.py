# Cancelled while it waits for each kind of thing: each gives up its place.
import asyncio

async def waiter(name, awaitable):
    try:
        await awaitable
        print(name, "came through")
    except asyncio.CancelledError as error:
        print(name, error.args)
        raise

async def main():
    lock, event, queue, full = asyncio.Lock(), asyncio.Event(), asyncio.Queue(), asyncio.Queue(1)
    semaphore, barrier, future = asyncio.Semaphore(0), asyncio.Barrier(2), asyncio.Future()
    await lock.acquire()
    full.put_nowait("x")
    queue.put_nowait("unfinished")
    waits = {"lock": lock.acquire(), "event": event.wait(), "join": queue.join(), "put": full.put(1),
             "semaphore": semaphore.acquire(), "barrier": barrier.wait(), "future": future,
             "sleep": asyncio.sleep(9), "get": asyncio.Queue().get(), "wait": asyncio.wait([asyncio.Future()])}
    tasks = {name: asyncio.create_task(waiter(name, wait)) for name, wait in waits.items()}
    await asyncio.sleep(1)
    for name, task in tasks.items():
        task.cancel(f"no more {name}")
    await asyncio.wait(tasks.values())
    lock.release(), semaphore.release(), event.set()
    print(lock.locked(), semaphore.locked(), barrier.n_waiting, future.cancelled(), full.qsize())

asyncio.run(main())
