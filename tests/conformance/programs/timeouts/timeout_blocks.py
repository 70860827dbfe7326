# async with asyncio.timeout: nested, rescheduled, without an end.
import asyncio

async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(1) as limit:
            print(limit.when(), limit.expired())
            await asyncio.sleep(5)
    except TimeoutError as error:
        print(repr(error), loop.time(), limit.expired())
    async with asyncio.timeout(None) as limit:
        print(limit.when())
        limit.reschedule(loop.time() + 3)
        await asyncio.sleep(2)
    print("in time", loop.time())
    try:
        async with asyncio.timeout(10):
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(5)
            except TimeoutError:
                print("inner", loop.time())
            async with asyncio.timeout_at(loop.time() + 1):
                await asyncio.sleep(5)
    except TimeoutError:
        print("timeout_at", loop.time())
    try:
        async with asyncio.timeout(1):
            raise ValueError("own error")
    except ValueError as error:
        print(error)

asyncio.run(main())
