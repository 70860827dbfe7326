# The order of waking is the order of the deadlines, not of creation.
import asyncio

async def nap(name, seconds):
    await asyncio.sleep(seconds)
    print(name)

async def main():
    await asyncio.gather(nap("three", 0.3), nap("one", 0.1), nap("two", 0.2))

asyncio.run(main())
