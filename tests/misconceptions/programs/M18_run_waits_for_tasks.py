import asyncio
async def w():
    print("start")
    await asyncio.sleep(1)
    print("end")
async def main():
    asyncio.create_task(w())
    await asyncio.sleep(0)
    print("main")
asyncio.run(main())
print("bye")
