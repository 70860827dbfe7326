# An exception leaves an awaited coroutine like a called function.
import asyncio

async def bottom():
    await asyncio.sleep(0.1)
    raise ValueError("bottom")

async def middle():
    try:
        await bottom()
    finally:
        print("middle cleans up")

async def main():
    try:
        await middle()
    except ValueError as error:
        print("main caught", error)
    else:
        print("never")

asyncio.run(main())
