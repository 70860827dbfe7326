# Cancelling the outer future does nothing to the task, and the outer stays cancelled.
import asyncio

async def child():
    await asyncio.sleep(1)
    return "inner result"

async def main():
    task = asyncio.create_task(child())
    outer = asyncio.shield(task)
    await asyncio.sleep(0)
    print(outer.cancel("outer only"), outer.cancel(), outer)
    try:
        await outer
    except asyncio.CancelledError as error:
        print(error.args)
    print(await task, outer.cancelled())

asyncio.run(main())
