# A generator with one yield as an asynchronous context manager.
import asyncio
from contextlib import asynccontextmanager

@asynccontextmanager
async def session(name):
    await asyncio.sleep(0.1)
    print("begin", name)
    try:
        yield name.upper()
    except LookupError as error:
        print("handled", repr(error))
    finally:
        await asyncio.sleep(0.1)
        print("end", name)

async def main():
    async with session("a") as s:
        print(s)
    async with session("b"):
        raise KeyError("x")
    try:
        async with session("c"):
            raise OSError("goes out")
    except OSError as error:
        print(error)

asyncio.run(main())
