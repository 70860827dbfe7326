# If the shielded task itself is cancelled, so is the shield; an error passes through.
import asyncio

async def child(error=None):
    await asyncio.sleep(1)
    if error:
        raise error
    return "fine"

async def main():
    task = asyncio.create_task(child())
    outer = asyncio.shield(task)
    await asyncio.sleep(0.5)
    task.cancel("the task itself")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("cancelled", error.args, outer.cancelled(), task.cancelled(), asyncio.current_task().cancelling())
    outer = asyncio.shield(child(KeyError("k")))
    try:
        await outer
    except KeyError as error:
        print(repr(error), outer)

asyncio.run(main())
