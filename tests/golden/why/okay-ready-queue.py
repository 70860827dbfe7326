# why 2 --before 3
# why 4 --before 5
import asyncio

async def worker(name):
    print(name, "begins")
    await asyncio.sleep(1)
    print(name, "ends")

async def main():
    second = asyncio.create_task(worker("second"))
    first = asyncio.create_task(worker("first"))
    print("main waits")
    await first
    await second

asyncio.run(main())
