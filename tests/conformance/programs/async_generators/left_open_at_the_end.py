# asyncio.run closes what is still open, waiting for its finally blocks.
import asyncio

async def gen(name, seconds):
    try:
        yield 1
    finally:
        await asyncio.sleep(seconds)
        print("closed", name)

kept = []

async def main():
    for name, seconds in (("a", 1), ("b", 2)):
        g = gen(name, seconds)
        kept.append(g)
        print(await anext(g))
    print("main ends")

asyncio.run(main())
print(len(kept), "after")
