# Of timers due at one instant the one behind fewer waits fires first.
import asyncio

async def steps(name, *delays):
    for delay in delays:
        await asyncio.sleep(delay)
    print(name)

async def main():
    await asyncio.gather(
        steps("four waits", 0.25, 0.25, 0.25, 0.25), steps("two waits", 0.5, 0.5),
        steps("one wait", 1), steps("three waits", 0.5, 0.25, 0.25), steps("another one", 1))
    print(asyncio.get_running_loop().time())

asyncio.run(main())
