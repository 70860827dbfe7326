# Cancelling a task that awaits a task cancels the innermost first.
import asyncio

async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("inner")
        raise

async def outer(task):
    try:
        await task
    except asyncio.CancelledError:
        print("outer")
        raise

async def main():
    low = asyncio.create_task(inner())
    high = asyncio.create_task(outer(low))
    await asyncio.sleep(0.1)
    high.cancel()
    for n in range(4):
        await asyncio.sleep(0)
        print("iteration", n, low.cancelled(), high.cancelled())

asyncio.run(main())
