# time.sleep makes late as well: what is registered after it comes behind what is due at that time.
import asyncio
import time

async def sleeper(name, delay):
    await asyncio.sleep(delay)
    print(name, asyncio.get_running_loop().time())

async def blocker():
    time.sleep(0.5)
    await asyncio.sleep(0.5)
    print("blocked for a half, then slept a half")

async def chain(name, count, delay):
    for _ in range(count):
        await asyncio.sleep(delay)
    print(name, asyncio.get_running_loop().time())

async def main():
    await asyncio.gather(sleeper("one", 1), blocker(), sleeper("after the blocker", 0.5), sleeper("another one", 1))
    await asyncio.gather(chain("ten", 10, 0.01), chain("two", 2, 0.05), chain("four", 4, 0.025),
                         chain("once", 1, 0.1))

asyncio.run(main())
