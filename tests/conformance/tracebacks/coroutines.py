# The frames of awaiting coroutines.
import asyncio

async def leaf(n):
    await asyncio.sleep(0.1)
    return 10 // n

async def branch(n):
    value = await leaf(n)
    return value

async def main():
    print(await branch(5))
    print(await branch(0))

asyncio.run(main())
