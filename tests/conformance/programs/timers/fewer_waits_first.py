# At the same nominal time, whoever is behind fewer waits comes first.
import asyncio

async def chain(name, *steps):
    for step in steps:
        await asyncio.sleep(step)
    print(name)

async def main():
    await asyncio.gather(chain("three waits", 0.1, 0.1, 0.1), chain("one wait", 0.3))
    await asyncio.gather(chain("0.06 + 0.01", 0.06, 0.01), chain("0.07", 0.07))
    await asyncio.gather(chain("ten waits", *[0.1] * 10), chain("two waits", 0.5, 0.5), chain("no waiting", 0))

asyncio.run(main())
