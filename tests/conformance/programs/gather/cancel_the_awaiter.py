# Cancelling the task that awaits a gather cancels the children.
import asyncio

async def job(n):
    try:
        await asyncio.sleep(10)
    finally:
        print("child", n)

async def parent():
    try:
        await asyncio.gather(job(1), job(2))
    finally:
        print("parent")

async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(0.1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main", task.cancelled())

asyncio.run(main())
