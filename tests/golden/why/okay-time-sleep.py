# why 2 --before 3
import asyncio, time

async def blocker():
    print("blocker begins")
    time.sleep(2)
    print("blocker ends")

async def quick():
    await asyncio.sleep(1)
    print("quick")

async def main():
    await asyncio.gather(quick(), blocker())

asyncio.run(main())
