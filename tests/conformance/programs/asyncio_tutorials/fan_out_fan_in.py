# One source, three workers that compete, one sink that sorts the answers.
import asyncio
import heapq

async def source(out, count):
    for n in range(count):
        await out.put((n, "x" * (n % 4 + 1)))
    for _ in range(3):
        await out.put(None)

async def worker(name, inbox, outbox):
    while (item := await inbox.get()) is not None:
        number, text = item
        await asyncio.sleep(len(text) * 0.2)
        await outbox.put((number, f"{text}/{name}"))
    await outbox.put(None)

async def sink(inbox, workers):
    heap, expected = [], 0
    while workers:
        item = await inbox.get()
        if item is None:
            workers -= 1
            continue
        heapq.heappush(heap, item)
        while heap and heap[0][0] == expected:
            print(*heapq.heappop(heap), f"at {asyncio.get_running_loop().time():.1f}")
            expected += 1

async def main():
    jobs, answers = asyncio.Queue(2), asyncio.Queue()
    async with asyncio.TaskGroup() as tg:
        tg.create_task(source(jobs, 8))
        for name in "abc":
            tg.create_task(worker(name, jobs, answers))
        tg.create_task(sink(answers, 3))

asyncio.run(main())
