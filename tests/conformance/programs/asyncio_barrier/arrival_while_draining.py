# Who arrives while a round is draining waits for it to end and belongs to the next round.
import asyncio

async def runner(name, barrier):
    print(name, "arrives")
    print(name, "passes", await barrier.wait())

async def main():
    barrier = asyncio.Barrier(2)
    first = asyncio.create_task(runner("a", barrier))
    await asyncio.sleep(0)
    await runner("b", barrier)
    third = asyncio.create_task(runner("c", barrier))
    print(barrier.n_waiting)
    await runner("d", barrier)
    await asyncio.wait([first, third])

asyncio.run(main())
