# A day passes as quickly as a moment.
import asyncio

async def nap(name, seconds):
    await asyncio.sleep(seconds)
    print(name, asyncio.get_running_loop().time())

async def main():
    await asyncio.gather(nap("a day", 86400), nap("an hour", 3600), nap("a week", 7 * 86400))

asyncio.run(main())
