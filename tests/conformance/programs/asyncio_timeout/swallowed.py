# A body that swallows the CancelledError ends without an error, though the timeout has expired.
import asyncio

async def main():
    async with asyncio.timeout(1) as limit:
        try:
            await asyncio.sleep(5)
        except asyncio.CancelledError:
            print("swallowed at", asyncio.get_running_loop().time(), asyncio.current_task().cancelling())
        await asyncio.sleep(1)
        print("and went on")
    print(limit.expired(), limit, asyncio.current_task().cancelling(), asyncio.get_running_loop().time())

asyncio.run(main())
