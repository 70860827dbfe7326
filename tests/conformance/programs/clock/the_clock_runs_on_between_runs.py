# The clock is one for the whole program; a new loop does not reset it.
import asyncio, time

async def nap(seconds):
    start = asyncio.get_running_loop().time()
    await asyncio.sleep(seconds)
    return round(asyncio.get_running_loop().time() - start, 3)

start = time.monotonic()
print(asyncio.run(nap(1)))
time.sleep(0.5)
print(asyncio.run(nap(2)))
print(round(time.monotonic() - start, 3))
