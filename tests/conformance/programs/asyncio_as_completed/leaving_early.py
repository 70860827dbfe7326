# Leaving the loop early leaves the other tasks running.
import asyncio

async def mirror(name, delay):
    try:
        await asyncio.sleep(delay)
        return name
    finally:
        print(name, "ends at", asyncio.get_running_loop().time())

async def fastest(*pairs):
    tasks = [asyncio.create_task(mirror(*pair)) for pair in pairs]
    for first in asyncio.as_completed(tasks):
        winner = await first
        break
    print("winner", winner, [task.done() for task in tasks])
    return tasks

async def main():
    tasks = await fastest(("slow", 3), ("fast", 1), ("middle", 2))
    await asyncio.sleep(1.5)
    for task in tasks:
        task.cancel()
    print([type(x).__name__ for x in await asyncio.gather(*tasks, return_exceptions=True)])

asyncio.run(main())
