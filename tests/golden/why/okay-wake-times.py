# why 3 --before 4
import asyncio

async def sleeper(name, seconds):
    print(name, "sleeps")
    await asyncio.sleep(seconds)
    print(name, "wakes")

async def main():
    await asyncio.gather(sleeper("long", 2), sleeper("short", 1))

asyncio.run(main())
