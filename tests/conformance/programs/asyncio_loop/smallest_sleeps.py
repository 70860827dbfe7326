# sleep(0) and sleep(-1) are bare yields; a nanosecond is a timer, and the clock moves by it.
import asyncio

async def worker(name, delay):
    for n in range(2):
        result = await asyncio.sleep(delay, f"{name} {n}")
        print(result, asyncio.get_running_loop().time())

async def main():
    await asyncio.gather(worker("nanosecond", 1e-9), worker("zero", 0), worker("negative", -1),
                         worker("less than one", 1e-10), worker("false", False))
    for wrong in ("1", None, [1]):
        coroutine = asyncio.sleep(wrong)
        try:
            await coroutine
        except TypeError as error:
            print(error)
    try:
        asyncio.sleep()
    except TypeError as error:
        print(error)

asyncio.run(main())
