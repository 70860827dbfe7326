# aiter() and anext() by hand, with a default.
import asyncio

async def letters():
    for c in "ab":
        yield c

class Once:
    def __init__(self):
        self.done = False

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.done:
            raise StopAsyncIteration("spent")
        self.done = True
        return "once"

async def main():
    it = aiter(letters())
    print(await anext(it), await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration as error:
        print("stop", error.args)
    once = Once()
    print(await anext(once), await anext(once, None), type(anext(once, 1)).__name__)
    try:
        await anext(once)
    except StopAsyncIteration as error:
        print("stop", error.args)

asyncio.run(main())
