# A task that catches CancelledError and returns is not cancelled.
import asyncio

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("ignored")
    await asyncio.sleep(0.5)
    return "finished anyway"

async def main():
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0.1)
    task.cancel()
    print(await task, task.cancelled(), round(asyncio.get_running_loop().time(), 3))

asyncio.run(main())
