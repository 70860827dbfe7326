# An exception of the thread is raised by the await; wrong calls are refused.
import asyncio
import time

def fails(seconds):
    time.sleep(seconds)
    raise ValueError(f"after {seconds}")

async def main():
    loop = asyncio.get_running_loop()
    try:
        await asyncio.to_thread(fails, 1)
    except ValueError as error:
        print(error, loop.time())
    print(await asyncio.gather(loop.run_in_executor(None, fails, 1), loop.run_in_executor(None, len, "abc"),
                               return_exceptions=True))
    try:
        await asyncio.to_thread(fails)
    except TypeError as error:
        print(error)
    try:
        await asyncio.to_thread(fails, seconds=-1)
    except ValueError as error:
        print(error)

asyncio.run(main())
