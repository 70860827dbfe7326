# Concurrent callers share one computation; slow ones time out.
import asyncio, functools

def async_cache(function):
    futures = {}

    @functools.wraps(function)
    async def wrapper(key):
        if key not in futures:
            futures[key] = asyncio.ensure_future(function(key))
        return await asyncio.shield(futures[key])
    wrapper.futures = futures
    return wrapper

@async_cache
async def load(key):
    print("loading", key)
    await asyncio.sleep(len(key))
    if key == "bad":
        raise ValueError(key)
    return key.upper()

async def patient(key, timeout):
    try:
        async with asyncio.timeout(timeout):
            return await load(key)
    except TimeoutError:
        return f"{key} timed out"
    except ValueError as error:
        return f"error {error}"

async def main():
    print(await asyncio.gather(patient("ab", 5), patient("ab", 1), patient("bad", 9), patient("bad", 9), patient("slow", 3)))
    print(await patient("slow", 9), await patient("ab", 0.1), asyncio.get_running_loop().time(), sorted(load.futures))

asyncio.run(main())
