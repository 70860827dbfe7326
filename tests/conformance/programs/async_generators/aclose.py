# aclose raises GeneratorExit at the yield; finally blocks may await.
import asyncio

async def gen():
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("closing")
        raise
    finally:
        await asyncio.sleep(0.1)
        print("closed at", round(asyncio.get_running_loop().time(), 1))

async def bad():
    try:
        yield 1
    except GeneratorExit:
        yield "no"

async def main():
    g = gen()
    print(await anext(g))
    await g.aclose()
    await g.aclose()
    print([x async for x in g])
    fresh = gen()
    await fresh.aclose()
    print("fresh is closed too", [x async for x in fresh])
    b = bad()
    await anext(b)
    try:
        await b.aclose()
    except RuntimeError as error:
        print(error)

asyncio.run(main())
