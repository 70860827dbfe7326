# sleep(0) lets everybody who is ready run once.
import asyncio

async def worker(name, steps):
    for i in range(steps):
        print(name, i)
        await asyncio.sleep(0)
    print(name, "done")

async def main():
    await asyncio.gather(worker("A", 3), worker("B", 1), worker("C", 2))

asyncio.run(main())
