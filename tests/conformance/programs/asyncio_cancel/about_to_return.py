# cancel() of a task whose last step is queued already says True, and it ends cancelled.
import asyncio

async def short():
    await asyncio.sleep(0)
    print("unreachable")
    return "a value"

async def catches():
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        return "caught"

async def main():
    for function in (short, catches):
        task = asyncio.create_task(function())
        await asyncio.sleep(0)
        print(function.__name__, task.cancel(), task.cancelling())
        await asyncio.wait([task])
        print(task.cancelled() or task.result(), task.cancelling())

asyncio.run(main())
