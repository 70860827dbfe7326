# shield lets the inner task go on when the outer one is cancelled.
import asyncio

async def save():
    await asyncio.sleep(2)
    print("saved at", asyncio.get_running_loop().time())
    return "saved"

async def main():
    inner = asyncio.create_task(save())
    try:
        await asyncio.wait_for(asyncio.shield(inner), 1)
    except TimeoutError:
        print("timed out", inner.done(), inner.cancelled())
    print(await inner)
    task = asyncio.create_task(save())
    outer = asyncio.shield(task)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", task.cancelled())
    await task

asyncio.run(main())
