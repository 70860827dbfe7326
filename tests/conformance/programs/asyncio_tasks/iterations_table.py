# How many iterations things take: creation, awaiting a task, a bare yield, a chain.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def nothing():
    return turn

async def chain(depth):
    return await asyncio.create_task(chain(depth - 1)) if depth else turn

async def ticks():
    for n in range(5):
        yield n

async def measure(name, awaitable):
    before = turn
    result = await awaitable
    print(f"{name}: {turn - before} iterations,", result - before if isinstance(result, int) else result)

async def main():
    asyncio.get_running_loop().call_soon(count, 40)
    await asyncio.sleep(0)
    await measure("plain coroutine", nothing())
    await measure("new task", asyncio.create_task(nothing()))
    await measure("sleep(0)", asyncio.sleep(0))
    await measure("sleep(-1)", asyncio.sleep(-1, "result"))
    for depth in range(1, 4):
        await measure(f"chain of {depth}", chain(depth))
    before = turn
    print([n async for n in ticks()], turn - before)

asyncio.run(main())
