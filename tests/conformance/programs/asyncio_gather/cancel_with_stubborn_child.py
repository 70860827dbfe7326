# A child that swallows the cancellation returns, and the gather still says CancelledError.
import asyncio

async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("no")
        return "my result"

async def failing():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        raise ValueError("in cleanup")

async def try_it(*functions, keep):
    gathered = asyncio.gather(*(function() for function in functions), return_exceptions=keep)
    await asyncio.sleep(1)
    gathered.cancel()
    try:
        print("results", await gathered)
    except (ValueError, asyncio.CancelledError) as error:
        print("raised", repr(error))

async def main():
    for keep in (False, True):
        await try_it(stubborn, stubborn, keep=keep)
        await try_it(stubborn, failing, keep=keep)

asyncio.run(main())
