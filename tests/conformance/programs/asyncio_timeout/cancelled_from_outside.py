# A cancellation from outside is no timeout: CancelledError goes out.
import asyncio

async def work(limit):
    try:
        async with asyncio.timeout(limit) as cm:
            await asyncio.sleep(10)
    except TimeoutError:
        return "TimeoutError"
    except asyncio.CancelledError as error:
        print("CancelledError", error.args, cm, asyncio.current_task().cancelling())
        raise
    return "finished"

async def main():
    task = asyncio.create_task(work(5))
    await asyncio.sleep(1)
    task.cancel("stop")
    print(await asyncio.gather(task, return_exceptions=True))
    task = asyncio.create_task(work(5))
    asyncio.get_running_loop().call_later(4, print, "just before")
    print(await task, task.cancelling())

asyncio.run(main())
