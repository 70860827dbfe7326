# What learners forget: awaiting in a loop, gathering a generator, a task nobody keeps.
import asyncio
import time

async def fetch(n):
    await asyncio.sleep(1)
    return n

async def timed(name, coroutine):
    start = time.perf_counter()
    result = await coroutine
    print(f"{name:12} {result} {time.perf_counter() - start:.0f} s")

async def in_a_loop():
    return [await fetch(n) for n in range(3)]

async def gathered():
    return await asyncio.gather(*(fetch(n) for n in range(3)))

async def created_first():
    tasks = [asyncio.create_task(fetch(n)) for n in range(3)]
    return [await task for task in tasks]

async def created_late():
    return [await asyncio.create_task(fetch(n)) for n in range(3)]

async def main():
    for function in (in_a_loop, gathered, created_first, created_late):
        await timed(function.__name__, function())
    try:
        await timed("not unpacked", asyncio.gather([fetch(0)]))
    except TypeError as error:
        print(error)

asyncio.run(main())
