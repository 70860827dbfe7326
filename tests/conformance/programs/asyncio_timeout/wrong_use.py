# `with` instead of `async with`, no running loop, rescheduling what has ended.
import asyncio

try:
    asyncio.timeout(1)
except RuntimeError as error:
    print(error)

async def main():
    try:
        with asyncio.timeout(1):
            pass
    except TypeError as error:
        print(error)
    try:
        await asyncio.timeout(1)
    except TypeError as error:
        print(error)
    try:
        asyncio.timeout("1")
    except TypeError as error:
        print(error)
    limit = asyncio.timeout_at(None)
    async with limit:
        await asyncio.sleep(1)
    try:
        limit.reschedule(5)
    except RuntimeError as error:
        print(error)
    print(type(limit).__name__, limit.when(), limit.expired())

asyncio.run(main())
