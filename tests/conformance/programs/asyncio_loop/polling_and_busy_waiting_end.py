# Loops that poll with sleep(0), or stare at the clock, do come to an end.
import asyncio
import time

async def main():
    task = asyncio.create_task(asyncio.sleep(0.5, "slept"))
    polls = 0
    while not task.done():
        polls += 1
        await asyncio.sleep(0)
    print(task.result(), polls > 100)
    end = time.monotonic() + 0.05
    while time.monotonic() < end:
        pass
    print("the busy wait is over", time.monotonic() >= end)

asyncio.run(main())
