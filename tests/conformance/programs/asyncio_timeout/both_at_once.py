# The deadline and a request from outside in one iteration: then it is no TimeoutError.
import asyncio

async def work():
    try:
        async with asyncio.timeout(1) as limit:
            await asyncio.sleep(10)
    finally:
        print(limit, asyncio.current_task().cancelling())

async def main():
    loop = asyncio.get_running_loop()
    for early in (True, False):
        if early:
            timer = loop.call_later(1, lambda: print("cancel:", task.cancel("outside")))
        task = asyncio.create_task(work())
        await asyncio.sleep(0)
        if not early:
            loop.call_later(1, lambda: print("cancel:", task.cancel("outside")))
        try:
            await task
        except (TimeoutError, asyncio.CancelledError) as error:
            print(repr(error), task.cancelled(), task.cancelling())

asyncio.run(main())
