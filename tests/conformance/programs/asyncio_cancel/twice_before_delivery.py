# Two requests before delivery: one CancelledError, and cancelling() is 2. The first message counts if
# something was awaited, the last one if the task had not started.
import asyncio

async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError as error:
        print("delivered", error.args, asyncio.current_task().cancelling())
        await asyncio.sleep(1)
        print("a second one never came")
        raise

async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(1)
    print(task.cancel("first"), task.cancel("second"), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, asyncio.get_running_loop().time())
    fresh = asyncio.create_task(work())
    fresh.cancel("early")
    fresh.cancel("later")
    try:
        await fresh
    except asyncio.CancelledError as error:
        print("not started:", error.args)

asyncio.run(main())
