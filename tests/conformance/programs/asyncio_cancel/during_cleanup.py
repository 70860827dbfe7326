# A cancellation may come while the cleanup of the first one awaits.
import asyncio

async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as first:
        print("cleaning after", first)
        try:
            await asyncio.sleep(1)
            print("cleaned")
        except asyncio.CancelledError as second:
            print("no time to clean:", second, "| context:", repr(second.__context__))
            raise

async def main():
    for pause in (0.5, 2):
        task = asyncio.create_task(work())
        await asyncio.sleep(0.1)
        task.cancel("one")
        await asyncio.sleep(pause)
        print("second request accepted:", task.cancel("two"))
        await asyncio.wait([task])
        print(task.cancelled(), task.cancelling())

asyncio.run(main())
