import asyncio
async def w(name):
    print(name, 1)
    await asyncio.sleep(0)
    print(name, 2)
    await asyncio.sleep(1)
    print(name, 3)
async def main():
    await asyncio.gather(w("a"), w("b"))
asyncio.run(main())
