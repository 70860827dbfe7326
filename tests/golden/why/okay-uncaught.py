# why 2
import asyncio

async def worker():
    await asyncio.sleep(1)
    raise KeyError("a")

async def main():
    task = asyncio.create_task(worker())
    print("main waits")
    await task

asyncio.run(main())
