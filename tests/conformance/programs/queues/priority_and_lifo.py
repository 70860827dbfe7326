# The smallest first; the last first.
import asyncio

async def main():
    priority, lifo = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for item in [(3, "c"), (1, "z"), (2, "b"), (1, "a")]:
        await priority.put(item)
        lifo.put_nowait(item)
    print([priority.get_nowait() for _ in range(4)])
    print([await lifo.get() for _ in range(4)])
    priority.put_nowait((1, {}))
    try:
        priority.put_nowait((1, {}))
    except TypeError as error:
        print(error)

asyncio.run(main())
