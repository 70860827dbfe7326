# asyncio.run wants a coroutine, and no loop that is already running.
import asyncio

async def nothing():
    pass

async def main():
    c = nothing()
    try:
        asyncio.run(c)
    except RuntimeError as error:
        print(error)
    await c

try:
    asyncio.run(5)
except ValueError as error:
    print(error)
asyncio.run(main())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
