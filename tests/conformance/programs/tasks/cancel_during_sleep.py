# cancel() only asks; the task sees CancelledError at its await, one iteration later.
import asyncio

async def sleeper():
    try:
        print("sleeping")
        await asyncio.sleep(10)
        print("never")
    except asyncio.CancelledError:
        print("told to stop")
        raise
    finally:
        print("finally")

async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(1)
    print("cancel:", task.cancel(), "cancelled yet:", task.cancelled())
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it;", task.cancelled(), task.done(), asyncio.get_running_loop().time())
    print("cancel again:", task.cancel())

asyncio.run(main())
