import asyncio
async def w(name):
    print(name)
async def main():
    a = asyncio.create_task(w("a"))
    await asyncio.create_task(w("b"))
    print("main")
asyncio.run(main())
