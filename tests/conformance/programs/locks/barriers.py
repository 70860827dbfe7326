# A barrier lets tasks through when enough of them have come.
import asyncio

async def runner(n, barrier):
    await asyncio.sleep(n)
    print(n, "arrives", barrier.n_waiting)
    position = await barrier.wait()
    print(n, "goes", position, asyncio.get_running_loop().time())

async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(*(runner(n, barrier) for n in range(3)))
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    task = asyncio.create_task(runner(0, barrier))
    await asyncio.sleep(1)
    await barrier.abort()
    try:
        await task
    except asyncio.BrokenBarrierError as error:
        print("broken", barrier.broken, type(error).__mro__[1].__name__)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)

asyncio.run(main())
