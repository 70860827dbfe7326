# Three producers, two consumers, a bounded queue, a sentinel for each consumer.
import asyncio

STOP = object()

async def produce(name, queue, count):
    for n in range(count):
        await asyncio.sleep(0.2 * len(name))
        await queue.put(f"{name}{n}")
    print(f"{name} is finished")

async def consume(number, queue):
    eaten = []
    while True:
        item = await queue.get()
        if item is STOP:
            print(f"consumer {number} ate {eaten}")
            return len(eaten)
        eaten.append(item)
        await asyncio.sleep(0.5)

async def main():
    queue = asyncio.Queue(maxsize=2)
    producers = [produce(name, queue, 3) for name in ("a", "bb", "ccc")]
    consumers = [asyncio.create_task(consume(n, queue)) for n in range(2)]
    await asyncio.gather(*producers)
    for _ in consumers:
        await queue.put(STOP)
    print(await asyncio.gather(*consumers), f"{asyncio.get_running_loop().time():.1f}")

asyncio.run(main())
