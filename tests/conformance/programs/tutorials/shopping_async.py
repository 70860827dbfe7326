# The classic first asyncio program: cooking breakfast, in order and together.
import asyncio, time

async def cook(what, seconds):
    print(f"{time.perf_counter():.1f} start {what}")
    await asyncio.sleep(seconds)
    print(f"{time.perf_counter():.1f} {what} ready")
    return what

async def one_by_one():
    return [await cook("coffee", 1), await cook("toast", 2)]

async def together():
    return await asyncio.gather(cook("eggs", 3), cook("bacon", 2), cook("juice", 1))

async def main():
    for way in (one_by_one, together):
        start = time.perf_counter()
        result = await way()
        print(f"{way.__name__}: {result} in {time.perf_counter() - start:.2f} s")

asyncio.run(main())
