# Two tasks may not be inside one asynchronous generator.
import asyncio

async def slow():
    for i in range(3):
        await asyncio.sleep(0.1)
        yield i

async def take(g, name):
    try:
        return name, await anext(g)
    except RuntimeError as error:
        return name, str(error)

async def main():
    g = slow()
    print(await asyncio.gather(take(g, "a"), take(g, "b")))
    print(await take(g, "c"), g.ag_running)

asyncio.run(main())
