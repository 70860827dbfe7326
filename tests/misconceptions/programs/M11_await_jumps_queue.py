import asyncio
async def w(name):
    print(name)
async def main():
    a = asyncio.create_task(w("a"))
    b = asyncio.create_task(w("b"))
    await b
    print("main")
    await a
asyncio.run(main())
