# AsyncExitStack takes both kinds of managers and of callbacks.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager


@asynccontextmanager
async def slow(name):
    print('open', name)
    yield name
    await asyncio.sleep(1)
    print('close', name)


@contextmanager
def quick(name):
    print('open', name)
    yield name
    print('close', name)


async def goodbye(name):
    await asyncio.sleep(0)
    print('goodbye', name)


async def main():
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(slow('a'))
        stack.enter_context(quick('b'))
        stack.push_async_callback(goodbye, 'c')
        stack.callback(print, 'plain callback')
        print('inside')

    async def see(kind, error, traceback):
        print('sees', repr(error))
        return True

    async with AsyncExitStack() as stack:
        stack.push_async_exit(see)
        raise ValueError('gone')
    for wrong in 5, quick('x'):
        try:
            async with AsyncExitStack() as stack:
                await stack.enter_async_context(wrong)
        except TypeError as error:
            print(error)


asyncio.run(main())
