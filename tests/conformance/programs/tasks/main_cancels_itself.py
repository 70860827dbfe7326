# A task that cancels itself goes on until its next suspension.
import asyncio

async def selfish(handle):
    task = handle[0]
    print("cancel myself:", task.cancel())
    print("still running")
    try:
        await asyncio.sleep(0)
        print("never")
    except asyncio.CancelledError:
        print("now")
    return "survived"

async def main():
    handle = []
    handle.append(asyncio.create_task(selfish(handle)))
    print(await handle[0], handle[0].cancelled())

asyncio.run(main())
