# An exception ends the generator; StopIteration and StopAsyncIteration become RuntimeError.
import asyncio

async def fails(error):
    yield 1
    await asyncio.sleep(0)
    raise error

async def main():
    for error in (ValueError("v"), StopIteration("s"), StopAsyncIteration("a")):
        g = fails(error)
        try:
            async for x in g:
                print(x)
        except (ValueError, RuntimeError) as caught:
            print(repr(caught), repr(caught.__cause__))
        print([x async for x in g])

asyncio.run(main())
