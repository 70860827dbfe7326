# AsyncExitStack mixes both kinds of managers and callbacks.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager

@contextmanager
def plain(name):
    print("enter", name)
    yield name
    print("exit", name)

@asynccontextmanager
async def slow(name):
    print("aenter", name)
    yield name
    await asyncio.sleep(0.1)
    print("aexit", name)

async def goodbye(word):
    await asyncio.sleep(0.1)
    print(word)

async def main():
    async with AsyncExitStack() as stack:
        print(stack.enter_context(plain("p")), await stack.enter_async_context(slow("s")))
        stack.push_async_callback(goodbye, "bye")
        stack.callback(print, "sync callback")
    print(round(asyncio.get_running_loop().time(), 1))

asyncio.run(main())
