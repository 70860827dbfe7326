# A body that does not suspend is never interrupted, however late it is.
import asyncio
import time

async def main():
    for delay in (-1, 0, 0.5):
        async with asyncio.timeout(delay) as limit:
            time.sleep(1)
            print("not interrupted", limit.expired())
        print(limit, limit.expired())
        await asyncio.sleep(0)
        print("nor afterwards", asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.5) as limit:
            time.sleep(1)
            await asyncio.sleep(0)
            print("a bare yield is too short: the timer is due in the next iteration")
            await asyncio.sleep(0)
            print("interrupted before this")
    except TimeoutError:
        print("TimeoutError", limit)

asyncio.run(main())
