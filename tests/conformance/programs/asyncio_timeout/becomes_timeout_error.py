# Inside the block it is CancelledError, outside TimeoutError; nothing is left to cancel.
import asyncio

async def main():
    try:
        async with asyncio.timeout(1) as limit:
            print(limit, limit.when(), limit.expired())
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError as error:
                print("inside:", repr(error), limit.expired(), asyncio.current_task().cancelling(), limit)
                raise
    except TimeoutError as error:
        print("outside:", repr(error), str(error) == "")
    print(limit, limit.expired(), limit.when(), asyncio.current_task().cancelling())
    async with asyncio.timeout(1) as limit:
        await asyncio.sleep(0.5)
    print(limit, limit.expired())
    await asyncio.sleep(2)
    print("its timer is gone")

asyncio.run(main())
