# Two tasks cannot ask one async generator at the same time.
import asyncio

async def numbers():
    for n in range(4):
        await asyncio.sleep(1)
        yield n

async def consumer(name, items):
    try:
        async for n in items:
            print(name, n)
    except RuntimeError as error:
        print(name, "RuntimeError:", error)

async def main():
    items = numbers()
    await asyncio.gather(consumer("a", items), consumer("b", items))
    lock, items = asyncio.Lock(), numbers()

    async def polite(name):
        while True:
            async with lock:
                n = await anext(items, None)
            if n is None:
                return
            print(name, n)

    await asyncio.gather(polite("a"), polite("b"))

asyncio.run(main())
