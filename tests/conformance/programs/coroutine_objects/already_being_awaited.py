# Two tasks cannot wait for the same coroutine at once.
import asyncio

async def slow():
    await asyncio.sleep(1)
    return "slow"

async def wait(c):
    try:
        return await c
    except RuntimeError as error:
        return str(error)

async def main():
    c = slow()
    print(await asyncio.gather(wait(c), wait(c)))

asyncio.run(main())
