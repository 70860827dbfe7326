# Workers take random times; with a seed the order is always the same.
import asyncio
import random
from typing import List

random.seed(42)

async def worker(name: str, queue: asyncio.Queue, done: List[str]) -> None:
    while True:
        pause = await queue.get()
        await asyncio.sleep(pause)
        queue.task_done()
        done.append(f'{name} slept {pause:.2f}')

async def main() -> None:
    queue: asyncio.Queue = asyncio.Queue()
    total = 0
    for _ in range(12):
        pause = random.uniform(0.05, 1.0)
        total += pause
        queue.put_nowait(pause)
    done: List[str] = []
    tasks = [asyncio.create_task(worker(f'worker-{i}', queue, done)) for i in range(3)]
    loop = asyncio.get_running_loop()
    start = loop.time()
    await queue.join()
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print(f'{loop.time() - start:.2f} seconds instead of {total:.2f}')
    print('\n'.join(done))

asyncio.run(main())
