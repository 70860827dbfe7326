# sleep(0) and less is one turn without a timer; sleep of something tiny is a timer.
import asyncio

async def nap(seconds):
    print(await asyncio.sleep(seconds, f"slept {seconds}"))

async def main():
    await asyncio.gather(nap(0.02), nap(0.000001), nap(0), nap(-1), nap(0.01))
    print(asyncio.get_running_loop().time())

asyncio.run(main())
