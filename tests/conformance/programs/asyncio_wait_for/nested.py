# A short limit inside a long one, and the other way round.
import asyncio

async def work():
    try:
        await asyncio.sleep(10)
    finally:
        print("work ends at", asyncio.get_running_loop().time())

async def inner(limit):
    try:
        await asyncio.wait_for(work(), limit)
    except TimeoutError:
        print("inner limit", limit)
        return "inner"

async def main():
    for inside, outside in ((1, 2), (2, 1), (1, 1)):
        try:
            print(await asyncio.wait_for(inner(inside), outside))
        except TimeoutError:
            print("outer limit", outside, "at", asyncio.get_running_loop().time())

asyncio.run(main())
