# timeout(0) and a deadline in the past: armed by call_soon, 2 iterations to the error.
import asyncio

turn = 0

def count(left):
    global turn
    turn += 1
    if left:
        asyncio.get_running_loop().call_soon(count, left - 1)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(count, 20)
    await asyncio.sleep(1)
    for make in (lambda: asyncio.timeout(0), lambda: asyncio.timeout(-3), lambda: asyncio.timeout_at(0.5),
                 lambda: asyncio.timeout_at(loop.time())):
        loop.call_soon(count, 10)
        await asyncio.sleep(0)
        before = turn
        try:
            async with make() as limit:
                loop.call_soon(print, "queued in the body")
                await asyncio.sleep(5)
        except TimeoutError:
            print(limit.when(), "after", turn - before, "at", loop.time())
        await asyncio.sleep(0.5)

asyncio.run(main())
