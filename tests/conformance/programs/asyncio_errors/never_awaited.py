# A coroutine that was never awaited warns, once per place, with its qualified name.
import asyncio
import warnings

class Shop:
    async def buy(self):
        pass

async def f():
    pass

def show(message, category, filename, lineno, file=None, line=None):
    print(category.__name__, message)

async def main():
    async def inner():
        pass

    warnings.showwarning = show
    for _ in range(3):
        f()
    Shop().buy()
    inner()
    asyncio.sleep(1)
    closed = f()
    closed.close()
    del closed
    x = f()
    x = None
    print("nothing was raised", x)

asyncio.run(main())
