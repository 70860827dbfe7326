# A cancelled task can still wait while it cleans up.
import asyncio

async def worker(loop):
    try:
        await asyncio.sleep(10)
    finally:
        print("cleaning", loop.time())
        await asyncio.sleep(0.5)
        print("clean", loop.time())

async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(worker(loop))
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("gone", loop.time(), task.cancelled())

asyncio.run(main())
