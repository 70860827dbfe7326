# With a limit of zero or less the coroutine is cancelled before it starts.
import asyncio

async def work():
    print("never entered")

async def main():
    for limit in (0, -1, -0.0):
        try:
            await asyncio.wait_for(work(), limit)
        except asyncio.TimeoutError as error:
            print(limit, repr(error), repr(error.__cause__), len(asyncio.all_tasks()))
    task = asyncio.create_task(work())
    try:
        await asyncio.wait_for(task, 0)
    except TimeoutError:
        print("the task:", task.cancelled())
    print(asyncio.TimeoutError is TimeoutError, issubclass(TimeoutError, OSError), str(TimeoutError()) == "")

asyncio.run(main())
