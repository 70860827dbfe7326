# A coroutine can be awaited once.
import asyncio

async def once():
    print("running")
    return 1

async def main():
    c = once()
    print(await c)
    try:
        await c
    except RuntimeError as error:
        print(error)

asyncio.run(main())
