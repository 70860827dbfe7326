# created, active, expiring, expired, finished: the states of a timeout.
import asyncio

async def main():
    limit = asyncio.timeout(1.23456)
    print(limit, limit.when(), limit.expired())
    async with limit as same:
        print(limit, same is limit)
        await asyncio.sleep(1)
        limit.reschedule(None)
        print(limit, limit.when())
        limit.reschedule(1.5)
        print(limit)
    print(limit)
    asked = asyncio.timeout(0.5)
    try:
        async with asked:
            try:
                await asyncio.sleep(9)
            finally:
                print(asked)
    except TimeoutError:
        print(asked)
    for state in (limit, asked):
        try:
            state.reschedule(99)
        except RuntimeError as error:
            print(error)

asyncio.run(main())
