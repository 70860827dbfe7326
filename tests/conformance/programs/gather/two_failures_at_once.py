# Of two children that fail in one batch, the first in the queue is reported.
import asyncio

async def fail(name, turns):
    for _ in range(turns):
        await asyncio.sleep(0)
    print("failing", name)
    raise ValueError(name)

async def main():
    for turns in ((0, 0), (2, 1), (1, 3)):
        try:
            await asyncio.gather(fail("a", turns[0]), fail("b", turns[1]))
        except ValueError as error:
            print("caught", error)
    await asyncio.sleep(0.1)

asyncio.run(main())
