# asyncio.run gives main's value or raises main's exception; it can be used again.
import asyncio

async def good(n):
    await asyncio.sleep(0.01)
    return n

async def bad():
    await asyncio.sleep(0.01)
    raise KeyError("from main")

print(asyncio.run(good(1)), asyncio.run(good(2)))
try:
    asyncio.run(bad())
except KeyError as error:
    print("caught", repr(error))
