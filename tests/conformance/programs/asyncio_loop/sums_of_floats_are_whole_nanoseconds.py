# Deadlines are whole nanoseconds: 0.1 three times meets 0.3, and time prints no noise.
import asyncio

async def chain(name, *delays):
    for delay in delays:
        await asyncio.sleep(delay)
    print(name, asyncio.get_running_loop().time())

async def main():
    await asyncio.gather(chain("0.1 + 0.1 + 0.1", 0.1, 0.1, 0.1), chain("0.3", 0.3),
                         chain("0.06 + 0.01", 0.06, 0.01), chain("0.07", 0.07))
    for _ in range(7):
        await asyncio.sleep(0.1)
    print(asyncio.get_running_loop().time())

asyncio.run(main())
