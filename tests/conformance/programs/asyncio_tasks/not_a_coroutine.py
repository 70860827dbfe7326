# create_task takes coroutines only; ensure_future also futures and awaitable objects.
import asyncio

class Awaitable:
    def __await__(self):
        yield from asyncio.sleep(0.5).__await__()
        return "from an object"

async def main():
    for wrong in (5, None, "text", [], Awaitable):
        for make in (asyncio.create_task, asyncio.ensure_future):
            try:
                make(wrong)
            except TypeError as error:
                print(make.__name__, str(error).replace("__main__.", ""))
    try:
        asyncio.create_task(Awaitable())
    except TypeError as error:
        print(str(error).partition(" object")[0])
    wrapped = asyncio.ensure_future(Awaitable())
    print(type(wrapped).__name__, await wrapped, asyncio.ensure_future(wrapped) is wrapped)
    try:
        asyncio.create_task(asyncio.gather())
    except TypeError as error:
        print(error)

asyncio.run(main())
