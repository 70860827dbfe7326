import asyncio
async def w():
    try:
        await asyncio.sleep(3)
        print("finished")
    except asyncio.CancelledError:
        print("cancelled")
        raise
async def main():
    try:
        await asyncio.wait_for(w(), 1)
    except asyncio.TimeoutError:
        print("timeout")
    await asyncio.sleep(5)
asyncio.run(main())
