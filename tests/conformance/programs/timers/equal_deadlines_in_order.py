# Equal deadlines fire in the order in which the timers were set.
import asyncio

async def nap(name):
    await asyncio.sleep(0.1)
    print("task", name)

async def main():
    loop = asyncio.get_running_loop()
    for i in range(6):
        loop.call_later(0.1, print, "callback", i)
    await asyncio.gather(*[nap(name) for name in "fedcba"])

asyncio.run(main())
