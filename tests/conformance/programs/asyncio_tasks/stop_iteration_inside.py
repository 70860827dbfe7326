# StopIteration in a coroutine becomes a RuntimeError; StopAsyncIteration passes.
import asyncio

async def stops(kind):
    await asyncio.sleep(0)
    raise kind("inside")

async def main():
    for kind in (StopIteration, StopAsyncIteration, GeneratorExit):
        task = asyncio.create_task(stops(kind))
        await asyncio.wait([task])
        error = task.exception()
        print(repr(error), repr(error.__cause__))

asyncio.run(main())
