import asyncio
async def w(name):
    print(name, 1)
    print(name, 2)
    await asyncio.sleep(0)
    print(name, 3)
async def main():
    c = w("a")
    print("coro")
    a = asyncio.create_task(c)
    b = asyncio.create_task(w("b"))
    print("tasks")
    await b
    print("main")
    await a
asyncio.run(main())
