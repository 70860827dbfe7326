import asyncio
async def w(name, d):
    await asyncio.sleep(d)
    if name == "bad":
        raise ValueError
    print(name)
    return name
async def main():
    print(await asyncio.gather(w("x", 2), w("y", 1)))
    try:
        await asyncio.gather(w("bad", 1), w("z", 2))
    except ValueError:
        print("caught")
    await asyncio.sleep(3)
asyncio.run(main())
