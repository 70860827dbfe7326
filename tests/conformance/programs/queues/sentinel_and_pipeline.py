# Stages of a pipeline end with None.
import asyncio

async def stage(name, function, source, target):
    while (item := await source.get()) is not None:
        await asyncio.sleep(0.1)
        result = function(item)
        print(f"{name}: {item} -> {result}")
        await target.put(result)
    await target.put(None)

async def main():
    queues = [asyncio.Queue(1) for _ in range(3)]
    tasks = [asyncio.create_task(stage("double", lambda x: x * 2, *queues[:2])),
             asyncio.create_task(stage("text", str, *queues[1:]))]
    async def feed():
        for i in (1, 2, 3, None):
            await queues[0].put(i)
    tasks.append(asyncio.create_task(feed()))
    results = []
    while (item := await queues[2].get()) is not None:
        results.append(item)
    await asyncio.gather(*tasks)
    print(results, round(asyncio.get_running_loop().time(), 1))

asyncio.run(main())
