# The limit's timer is older than the sleep inside: at a tie it is a TimeoutError.
import asyncio

async def work(delay):
    await asyncio.sleep(delay)
    return f"slept {delay}"

async def try_it(delay, limit, started):
    awaitable = asyncio.create_task(work(delay)) if started else work(delay)
    if started:
        await asyncio.sleep(0)
    try:
        print(delay, limit, started, await asyncio.wait_for(awaitable, limit))
    except TimeoutError:
        print(delay, limit, started, "TimeoutError")

async def main():
    for started in (False, True):
        for delay, limit in ((1, 1), (1, 1.001), (1.001, 1)):
            await try_it(delay, limit, started)

asyncio.run(main())
