# except Exception does not catch a cancellation; except BaseException does.
import asyncio

async def careless():
    try:
        await asyncio.sleep(10)
    except Exception:
        print("never")

async def greedy():
    try:
        await asyncio.sleep(10)
    except BaseException as error:
        print("greedy caught", type(error).__name__)
        raise

async def main():
    tasks = [asyncio.create_task(careless()), asyncio.create_task(greedy())]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))

asyncio.run(main())
