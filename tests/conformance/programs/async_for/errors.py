# What happens with objects that are not asynchronous iterables.
import asyncio

class NoNext:
    def __aiter__(self):
        return self

class NotAwaitable(NoNext):
    def __anext__(self):
        return 5

class AsyncAiter:
    async def __aiter__(self):
        return self

class Fails(NoNext):
    async def __anext__(self):
        raise ValueError("inside")

async def attempt(x):
    try:
        async for _ in x:
            print("never")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

async def main():
    for x in ([1], NoNext(), NotAwaitable(), Fails()):
        await attempt(x)
    for call in (lambda: aiter([]), lambda: anext(5), lambda: aiter(NoNext())):
        try:
            call()
        except TypeError as error:
            print(error)
    try:
        for _ in NoNext():
            pass
    except TypeError as error:
        print(error)

asyncio.run(main())
