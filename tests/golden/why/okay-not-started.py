# why 1 --before 2
import asyncio

async def worker():
    print("worker begins")

async def main():
    task = asyncio.create_task(worker())
    print("task made")
    await task

asyncio.run(main())
