# What an asynchronous generator with @asynccontextmanager must not do.
import asyncio
from contextlib import asynccontextmanager


@asynccontextmanager
async def no_yield():
    if False:
        yield


@asynccontextmanager
async def two_yields():
    try:
        yield
    except ValueError:
        pass
    yield


@asynccontextmanager
async def stops():
    try:
        yield
    except ValueError:
        raise StopAsyncIteration('mine')


async def main():
    for manager, error in (no_yield, None), (two_yields, None), (two_yields, ValueError('v')), (stops, ValueError('v')), (
            stops, StopAsyncIteration('body')):
        try:
            async with manager():
                if error:
                    raise error
        except Exception as caught:
            print(manager.__name__, type(caught).__name__, caught)
    try:
        with no_yield():
            pass
    except TypeError as caught:
        print(caught)


asyncio.run(main())
