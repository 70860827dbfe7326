# Those who wait for one task resume in the order in which they began to wait.
import asyncio

async def slow():
    await asyncio.sleep(0.2)
    return "slow result"

async def waiter(name, task, delay):
    await asyncio.sleep(delay)
    print(name, "waits")
    print(name, await task)

async def main():
    task = asyncio.create_task(slow())
    await asyncio.gather(waiter("a", task, 0.1), waiter("b", task, 0.05), waiter("c", task, 0.3), waiter("d", task, 0))

asyncio.run(main())
