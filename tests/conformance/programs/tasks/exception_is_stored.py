# A task keeps its exception, and every await raises the same one.
import asyncio

async def bad():
    print("bad runs")
    raise ValueError("kept")

async def main():
    task = asyncio.create_task(bad())
    await asyncio.sleep(0.1)
    print("nothing raised so far", task.done())
    for attempt in range(2):
        try:
            await task
        except ValueError as error:
            print(attempt, repr(error), error is task.exception())
    try:
        task.result()
    except ValueError as error:
        print("result() too:", error)

asyncio.run(main())
