# What run_coroutine_threadsafe and run_in_executor say to wrong arguments.
import asyncio

async def f():
    return 1

async def main():
    loop = asyncio.get_running_loop()
    for wrong in (5, f, None):
        try:
            asyncio.run_coroutine_threadsafe(wrong, loop)
        except TypeError as error:
            print(error)
    try:
        asyncio.to_thread()
    except TypeError as error:
        print(error)
    print(await loop.run_in_executor(None, sorted, [3, 1, 2]))
    print(await asyncio.gather(*(asyncio.to_thread(pow, n, 2) for n in range(4))))

asyncio.run(main())
