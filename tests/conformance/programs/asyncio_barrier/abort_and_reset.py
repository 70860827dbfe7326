# abort() breaks it for all; reset() sends away who waits and makes it usable again.
import asyncio

async def waiter(name, barrier):
    try:
        print(name, "passes", await barrier.wait())
    except asyncio.BrokenBarrierError as error:
        print(name, type(error).__name__, error)

async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(waiter(name, barrier)) for name in "ab"]
    await asyncio.sleep(0)
    await barrier.reset()
    await asyncio.wait(tasks)
    print("reset:", barrier.broken, barrier.n_waiting)
    tasks = [asyncio.create_task(waiter(name, barrier)) for name in "cd"]
    await asyncio.sleep(0)
    await barrier.abort()
    await asyncio.wait(tasks)
    await waiter("after the abort", barrier)
    print("aborted:", barrier.broken)
    await barrier.reset()
    await asyncio.gather(*(waiter(name, barrier) for name in "efg"))
    print(asyncio.BrokenBarrierError.__mro__[1].__name__)

asyncio.run(main())
