# What is not an asynchronous context manager.
import asyncio

class Sync:
    def __enter__(self): return self
    def __exit__(self, *details): pass

class NotAwaitable:
    def __aenter__(self): return 5
    def __aexit__(self, *details): return 5

class BadExit:
    async def __aenter__(self): return 5
    def __aexit__(self, *details): return None

class OnlyEnter:
    async def __aenter__(self): return 5

async def main():
    for thing in (Sync(), NotAwaitable(), BadExit(), OnlyEnter(), 5):
        try:
            async with thing:
                print("body")
        except TypeError as error:
            print(error)
    try:
        with asyncio.Lock():
            pass
    except TypeError as error:
        print(error)

asyncio.run(main())
