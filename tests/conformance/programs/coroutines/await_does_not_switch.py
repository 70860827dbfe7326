# Awaiting a coroutine that does not suspend lets nobody else run.
import asyncio

async def other():
    print("other runs")

async def quick(n):
    print("quick", n)
    return n

async def main():
    task = asyncio.create_task(other())
    for n in range(3):
        await quick(n)
    print("other has not run yet:", not task.done())
    await asyncio.sleep(0)
    print("now it has:", task.done())

asyncio.run(main())
