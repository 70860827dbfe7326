import asyncio, time
async def w(name):
    print(name, 1)
    print(name, 2)
    time.sleep(0.01)
    print(name, 3)
async def main():
    await asyncio.gather(w("a"), w("b"))
asyncio.run(main())
