# A future that is resumed while pending complains that it was not awaited properly.
import asyncio

async def main():
    future = asyncio.get_running_loop().create_future()
    steps = future.__await__()
    next(steps)
    try:
        next(steps)
    except RuntimeError as error:
        print("RuntimeError:", error)
    future = asyncio.get_running_loop().create_future()
    steps = future.__await__()
    next(steps)
    try:
        steps.throw(KeyError("thrown in"))
    except KeyError as error:
        print(repr(error))
    print(future, future.done())
    steps.close()

asyncio.run(main())
