# The message given to cancel() reaches the body and the first awaiter.
import asyncio

async def sleeper():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("body:", repr(error))
        raise

async def main():
    task = asyncio.create_task(sleeper())
    await asyncio.sleep(0)
    task.cancel("enough")
    for attempt in range(2):
        try:
            await task
        except asyncio.CancelledError as error:
            print(attempt, repr(error))

asyncio.run(main())
