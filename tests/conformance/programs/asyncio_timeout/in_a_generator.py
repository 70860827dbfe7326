# A timeout inside an async generator belongs to the task that was running at its entry.
import asyncio

async def numbers(limit):
    try:
        async with asyncio.timeout(limit):
            for n in range(10):
                await asyncio.sleep(0.3)
                yield n
    except TimeoutError:
        print("no more time")
        yield "last"

async def main():
    async for n in numbers(1):
        print(n, round(asyncio.get_running_loop().time(), 1))
    print(asyncio.current_task().cancelling())

asyncio.run(main())
