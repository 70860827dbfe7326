# Only awaitables can be awaited.
import asyncio

async def f():
    pass

def generator():
    yield

async def main():
    for thing in (5, None, "text", [1], (1, 2), f, generator()):
        try:
            await thing
        except TypeError as error:
            print(error)

asyncio.run(main())
