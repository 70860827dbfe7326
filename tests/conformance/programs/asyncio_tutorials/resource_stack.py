# AsyncExitStack: resources opened one by one, closed in reverse, also when one fails.
import asyncio
from contextlib import AsyncExitStack, asynccontextmanager

@asynccontextmanager
async def resource(name):
    await asyncio.sleep(0.1)
    if name == "broken":
        raise OSError("cannot open broken")
    print("open", name)
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0.1)
        print("close", name)

async def use(*names):
    async with AsyncExitStack() as stack:
        stack.callback(print, "plain callback")
        stack.push_async_callback(asyncio.sleep, 0.1)
        opened = [await stack.enter_async_context(resource(name)) for name in names]
        print("using", opened)
        return len(opened)

async def main():
    print(await use("a", "b", "c"), round(asyncio.get_running_loop().time(), 1))
    try:
        await use("x", "broken", "y")
    except OSError as error:
        print(error)
    stack = AsyncExitStack()
    await stack.enter_async_context(resource("kept"))
    moved = stack.pop_all()
    await stack.aclose()
    print("still open")
    await moved.aclose()

asyncio.run(main())
