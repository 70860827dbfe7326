# The last to arrive passes without suspending, with the highest index; the others follow in order.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def runner(name, barrier):
    print(name, "arrives in turn", turn)
    index = await barrier.wait()
    print(name, "passes in turn", turn, "with index", index)

async def main():
    asyncio.get_running_loop().call_soon(count, 9)
    barrier = asyncio.Barrier(3)
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(runner(name, barrier)) for name in "ab"]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("waiting:", barrier.n_waiting)
    await runner("main", barrier)
    await asyncio.wait(tasks)
    print(barrier.n_waiting)

asyncio.run(main())
