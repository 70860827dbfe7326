# why 1 --before 3
# why 2 --before 3
# why 1 --before 2
import asyncio

async def other():
    print("other")

async def inner():
    print("inner")

async def main():
    task = asyncio.create_task(other())
    await inner()
    print("main")
    await task

asyncio.run(main())
