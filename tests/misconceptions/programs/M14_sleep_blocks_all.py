import asyncio
async def w(name):
    print(name, "in")
    await asyncio.sleep(1)
    print(name, "out")
async def main():
    await asyncio.gather(w("a"), w("b"))
asyncio.run(main())
