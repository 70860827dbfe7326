# wait_for cancels what takes too long.
import asyncio

async def job(seconds, stubborn=False):
    try:
        await asyncio.sleep(seconds)
        return f"done after {seconds}"
    except asyncio.CancelledError:
        print("cancelled at", asyncio.get_running_loop().time())
        if stubborn:
            await asyncio.sleep(1)
            return "finished anyway"
        raise

async def main():
    print(await asyncio.wait_for(job(1), 2), await asyncio.wait_for(job(1), None))
    for seconds, stubborn in ((5, False), (5, True)):
        try:
            print(await asyncio.wait_for(job(seconds, stubborn), 1))
        except TimeoutError as error:
            print(repr(error), repr(error.__cause__), asyncio.get_running_loop().time())
    for limit in (0, -1):
        try:
            await asyncio.wait_for(job(1), limit)
        except asyncio.TimeoutError:
            print("at once")
    print(asyncio.TimeoutError is TimeoutError)

asyncio.run(main())
