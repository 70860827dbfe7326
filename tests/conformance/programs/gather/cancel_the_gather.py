# Cancelling a gather cancels its children in order, and is raised when the last has ended.
import asyncio

async def job(n):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("child", n, "cancelled")
        await asyncio.sleep(0.1 * n)
        print("child", n, "ended")
        raise

async def main():
    both = asyncio.gather(job(2), job(1))
    await asyncio.sleep(0.1)
    print(both.cancel(), both.done())
    try:
        await both
    except asyncio.CancelledError as error:
        print(repr(error), both.done(), round(asyncio.get_running_loop().time(), 3))

asyncio.run(main())
