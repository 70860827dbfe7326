# A gather that is cancelled does not take away the exception of a child that failed.
import asyncio

async def slow():
    await asyncio.sleep(5)

async def fails():
    raise ValueError("kept")

async def main():
    tasks = [asyncio.create_task(slow()), asyncio.create_task(fails())]
    together = asyncio.gather(*tasks, return_exceptions=True)
    await asyncio.sleep(1)
    together.cancel("enough")
    try:
        await together
    except asyncio.CancelledError as error:
        print(repr(error))
    print(repr(tasks[1].exception()), tasks[0].cancelled())

asyncio.run(main())
