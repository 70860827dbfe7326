# break in async for does not close the generator; the loop does it later.
import asyncio

async def gen(name):
    try:
        for i in range(5):
            yield i
    finally:
        print("finally", name)

async def main():
    g = gen("kept")
    async for x in g:
        if x == 1:
            break
    print("after break")
    print(await anext(g))
    async for x in gen("dropped"):
        break
    print("dropped it")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("end of main")
    return g

asyncio.run(main())
print("after run")
