import asyncio
async def w(name, d):
    await asyncio.sleep(d)
    return name
async def main():
    print(await asyncio.gather(w("slow", 2), w("fast", 1)))
asyncio.run(main())
