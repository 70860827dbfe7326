# An error while cleaning up after a cancellation has it as context.
import asyncio

async def job():
    future = asyncio.get_running_loop().create_future()
    try:
        await future
    except asyncio.CancelledError:
        raise ValueError("cleanup failed") from None

async def main():
    task = asyncio.create_task(job())
    await asyncio.sleep(0)
    task.cancel()
    await task

asyncio.run(main())
