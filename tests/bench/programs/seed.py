# start-up: the smallest asyncio program
import asyncio


async def work(name, delay):
    await asyncio.sleep(delay)
    return name + ":" + str(delay)


async def main():
    r = await asyncio.gather(work("a", 2), work("b", 1))
    print(r[0] + " " + r[1])


asyncio.run(main())
