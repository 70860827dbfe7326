# A cancelled waiter leaves the barrier: one more has to come.
import asyncio

async def runner(name, barrier):
    try:
        print(name, "passes", await barrier.wait(), "at", asyncio.get_running_loop().time())
    except asyncio.CancelledError:
        print(name, "cancelled, waiting:", barrier.n_waiting)
        raise

async def main():
    barrier = asyncio.Barrier(3)
    tasks = [asyncio.create_task(runner(name, barrier)) for name in "ab"]
    await asyncio.sleep(1)
    tasks[0].cancel()
    await asyncio.sleep(1)
    print(barrier.n_waiting, barrier.broken)
    await asyncio.gather(runner("c", barrier), runner("d", barrier))
    await asyncio.wait(tasks)

asyncio.run(main())
