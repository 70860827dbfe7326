import asyncio
async def w():
    try:
        await asyncio.sleep(9)
    finally:
        print("cleanup")
async def main():
    t = asyncio.create_task(w())
    await asyncio.sleep(1)
    print("cancel:", t.cancel(), t.cancelled())
    await asyncio.sleep(1)
    print("later:", t.cancelled())
asyncio.run(main())
