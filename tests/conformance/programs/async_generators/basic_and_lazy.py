# Calling runs nothing; yield and await may alternate.
import asyncio

async def gen():
    print("start")
    for i in range(3):
        await asyncio.sleep(0.1)
        got = yield i
        print("got", got)
    print("end")

async def main():
    g = gen()
    print(type(g).__name__, g.__name__, g.__qualname__, hasattr(g, "__next__"), aiter(g) is g)
    async for x in g:
        print(x)
    print([x async for x in g])
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("finished")

asyncio.run(main())
