# KeyboardInterrupt in a task: the loop is left, main cleans up, the program ends with it.
import asyncio

async def interrupted():
    await asyncio.sleep(1)
    print("control-c")
    raise KeyboardInterrupt

async def main():
    task = asyncio.create_task(interrupted())
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("main is cancelled at", asyncio.get_running_loop().time(), task.done())
        await asyncio.sleep(1)
        print("main has cleaned up at", asyncio.get_running_loop().time())
        raise

asyncio.run(main())
