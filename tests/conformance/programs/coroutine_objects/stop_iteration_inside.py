# StopIteration cannot leave a coroutine.
import asyncio

async def leak():
    raise StopIteration(5)

async def main():
    try:
        await leak()
    except RuntimeError as error:
        print(error, repr(error.__cause__))
    async def later():
        return next(iter([]))
    try:
        await later()
    except RuntimeError as error:
        print(error)
    future = asyncio.get_running_loop().create_future()
    try:
        future.set_exception(StopIteration())
    except TypeError as error:
        print(error)
    future.cancel()

asyncio.run(main())
