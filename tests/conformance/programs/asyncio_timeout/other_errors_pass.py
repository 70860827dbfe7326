# A different exception passes through unchanged, also when the time was over.
import asyncio

async def main():
    for pause in (0.5, 2):
        try:
            async with asyncio.timeout(1) as limit:
                try:
                    await asyncio.sleep(pause)
                finally:
                    raise ValueError("from the body")
        except ValueError as error:
            print(error, limit.expired(), limit, repr(error.__context__), asyncio.current_task().cancelling())
    async with asyncio.timeout(1) as limit:
        pass
    print(limit)
    for _ in range(2):
        async with asyncio.timeout(1):
            continue
    print("left by continue")

asyncio.run(main())
