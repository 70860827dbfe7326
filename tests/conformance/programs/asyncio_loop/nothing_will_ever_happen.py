# Nothing ready and no timer: python3 would hang, and the run says so.
import asyncio

async def left(a, b):
    await a.wait()
    b.set()

async def main():
    first, second = asyncio.Event(), asyncio.Event()
    asyncio.get_running_loop().call_later(1, print, "the last timer fires")
    print("both wait for each other")
    await asyncio.gather(left(first, second), left(second, first))
    print("never")

asyncio.run(main())
