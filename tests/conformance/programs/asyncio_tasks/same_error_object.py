# A task's exception is one object: result(), exception() and every await give the same.
import asyncio
import traceback

async def fail():
    await asyncio.sleep(0)
    raise ValueError("the one")

async def main():
    task = asyncio.create_task(fail())
    seen = []
    for _ in range(3):
        try:
            await task
        except ValueError as error:
            seen.append(error)
            print(len(traceback.extract_tb(error.__traceback__)) >= 1)
    try:
        task.result()
    except ValueError as error:
        seen.append(error)
    seen.append(task.exception())
    print(len(seen), len({id(error) for error in seen}), task.done(), task.cancelled())

asyncio.run(main())
