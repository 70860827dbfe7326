# What gather says to things that cannot be awaited, and to a list that was not unpacked.
import asyncio

async def f():
    return 1

async def main():
    for wrong in (5, None, "text", f):
        try:
            asyncio.gather(wrong)
        except TypeError as error:
            print(error)
    try:
        asyncio.gather([1, 2])
    except TypeError as error:
        print(error)
    coroutines = [f(), f()]
    print(await asyncio.gather(*coroutines))
    try:
        asyncio.gather(5, loop=asyncio.get_running_loop())
    except TypeError as error:
        print(error)

asyncio.run(main())
