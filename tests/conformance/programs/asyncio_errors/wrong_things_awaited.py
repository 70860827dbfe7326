# What `await` says to things that cannot be awaited.
import asyncio

async def f():
    return 1

def generator():
    yield 1

async def async_generator():
    yield 1

class NoIterator:
    def __await__(self):
        return 5

async def main():
    coroutine = f()
    for thing in (5, None, "text", f, [coroutine], (coroutine,), generator(), async_generator(), NoIterator(),
                  {}, asyncio, asyncio.Lock(), print("hello")):
        try:
            await thing
        except TypeError as error:
            print(error)
    await coroutine
    for use in (lambda: len(coroutine), lambda: coroutine[0], lambda: coroutine + 1, lambda: [*coroutine]):
        try:
            use()
        except TypeError as error:
            print(error)

asyncio.run(main())
