# When the time is over the task is cancelled and waited for: its cleanup delays the TimeoutError.
import asyncio

async def work(cleanup):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print("cancelled at", asyncio.get_running_loop().time(), error.args)
        raise
    finally:
        await asyncio.sleep(cleanup)

async def main():
    loop = asyncio.get_running_loop()
    for cleanup in (0, 3):
        start = loop.time()
        try:
            await asyncio.wait_for(work(cleanup), 1)
        except TimeoutError as error:
            print("TimeoutError after", loop.time() - start, repr(error.__cause__))

asyncio.run(main())
