# The time is over in the very iteration in which the task ends, or one before or after.
import asyncio
import time

def block_later(iterations):
    if iterations:
        asyncio.get_running_loop().call_soon(block_later, iterations - 1)
    else:
        time.sleep(0.2)

async def quick(awaits):
    for _ in range(awaits):
        await asyncio.sleep(0)
    return "in time"

async def main():
    for awaits in range(3):
        for iterations in range(6):
            block_later(iterations)
            try:
                result = await asyncio.wait_for(quick(awaits), 0.1)
            except TimeoutError:
                result = "TimeoutError"
            print(awaits, iterations, result)
            await asyncio.sleep(1)

asyncio.run(main())
