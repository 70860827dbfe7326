import asyncio
async def w(name, d):
    await asyncio.sleep(d)
    print(name)
async def main():
    await w("slow", 2)
    await w("fast", 1)
    print("done")
asyncio.run(main())
