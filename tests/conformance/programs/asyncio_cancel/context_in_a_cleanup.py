# Cancelled twice: the second cancellation arrives in a cleanup, and its context is the first.
import asyncio
async def child():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("child sees", repr(e), repr(e.__context__))
        raise
    finally:
        raise KeyError(6)
async def w():
    try:
        try:
            await asyncio.sleep(5)
        finally:
            await child()
    except Exception as e:
        print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
async def main():
    t = asyncio.create_task(w())
    await asyncio.sleep(0.1); t.cancel("by main")
    await asyncio.sleep(0.1); t.cancel("because")
    await t
asyncio.run(main())
