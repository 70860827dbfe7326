# From the deadline to `except TimeoutError`: 1 for a sleep, 2 for a task, 3 for a gather.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def measure(name, make, delay):
    loop = asyncio.get_running_loop()
    loop.call_later(delay, count, 9)
    start = turn
    try:
        async with asyncio.timeout(delay):
            await make()
    except TimeoutError:
        print(name, turn - start - 1)
    await asyncio.sleep(1)

async def main():
    await measure("a sleep", lambda: asyncio.sleep(10), 1)
    await measure("a task", lambda: asyncio.create_task(asyncio.sleep(10)), 1)
    await measure("a gather", lambda: asyncio.gather(asyncio.sleep(10), asyncio.sleep(20)), 1)
    await measure("a future", lambda: asyncio.get_running_loop().create_future(), 1)

asyncio.run(main())
