import asyncio
total = 0
async def add():
    global total
    t = total
    print("read")
    await asyncio.sleep(0)
    total = t + 1
    print("wrote", total)
async def main():
    await asyncio.gather(add(), add())
asyncio.run(main())
