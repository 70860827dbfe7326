# time.sleep in a coroutine blocks everybody; to_thread and asyncio.sleep do not.
import asyncio
import time

async def blocking():
    time.sleep(1)

async def polite():
    await asyncio.sleep(1)

async def threaded():
    await asyncio.to_thread(time.sleep, 1)

async def ticker():
    ticks = 0
    try:
        while True:
            await asyncio.sleep(0.25)
            ticks += 1
    except asyncio.CancelledError:
        return ticks

async def main():
    for function in (blocking, polite, threaded):
        task = asyncio.create_task(ticker())
        start = time.monotonic()
        await asyncio.gather(function(), function())
        task.cancel()
        print(f"{function.__name__:9} {time.monotonic() - start:.1f} s, {await task} ticks")

asyncio.run(main())
