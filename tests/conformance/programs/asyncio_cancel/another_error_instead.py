# A task that answers a cancellation with another error has failed; the context remembers.
import asyncio

async def work():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        raise ValueError("instead")

async def broken_cleanup():
    try:
        await asyncio.sleep(5)
    finally:
        {}["missing"]

async def main():
    for function in (work, broken_cleanup):
        task = asyncio.create_task(function())
        await asyncio.sleep(0)
        task.cancel("why")
        try:
            await task
        except Exception as error:
            print(repr(error), repr(error.__context__))
        print(task.cancelled(), task.cancelling(), task.exception())

asyncio.run(main())
