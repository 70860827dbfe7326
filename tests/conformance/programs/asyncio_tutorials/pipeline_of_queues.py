# Three stages joined by small queues; None means the end.
import asyncio

async def stage(function, inbox, outbox):
    while (item := await inbox.get()) is not None:
        result = await function(item)
        if outbox is not None:
            await outbox.put(result)
    if outbox is not None:
        await outbox.put(None)

async def parse(text):
    await asyncio.sleep(0.1)
    return int(text)

async def square(n):
    await asyncio.sleep(0.3)
    return n * n

results = []

async def store(n):
    await asyncio.sleep(0.2)
    results.append(n)
    print(f"{asyncio.get_running_loop().time():.1f}: stored {n}")

async def main():
    first, second, third = (asyncio.Queue(maxsize=1) for _ in range(3))
    stages = [asyncio.create_task(stage(parse, first, second)),
              asyncio.create_task(stage(square, second, third)),
              asyncio.create_task(stage(store, third, None))]
    for text in "1 2 3 4 5".split():
        await first.put(text)
    await first.put(None)
    await asyncio.gather(*stages)
    print(sum(results))

asyncio.run(main())
