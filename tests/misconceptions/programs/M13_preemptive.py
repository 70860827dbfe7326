import asyncio
async def w(name):
    print(name, 1)
    print(name, 2)
async def main():
    await asyncio.gather(w("a"), w("b"))
asyncio.run(main())
