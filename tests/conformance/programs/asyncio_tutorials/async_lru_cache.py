# A cache for coroutine functions: it must keep tasks, not coroutines.
import asyncio
import functools

def async_cache(function):
    tasks = {}

    @functools.wraps(function)
    async def wrapper(*args):
        if args not in tasks:
            tasks[args] = asyncio.create_task(function(*args))
        return await tasks[args]
    return wrapper

@async_cache
async def slow_square(n):
    print("computing", n)
    await asyncio.sleep(1)
    return n * n

@functools.lru_cache
async def wrong_square(n):
    await asyncio.sleep(1)
    return n * n

async def main():
    print(await asyncio.gather(slow_square(3), slow_square(3), slow_square(4)))
    print(await slow_square(3), asyncio.get_running_loop().time())
    print(await wrong_square(3))
    try:
        print(await wrong_square(3))
    except RuntimeError as error:
        print(error, wrong_square.cache_info().hits)

asyncio.run(main())
