# Jobs with priorities; a counter keeps those of equal priority in order.
import asyncio
import itertools
from dataclasses import dataclass, field

numbers = itertools.count()

@dataclass(order=True)
class Job:
    priority: int
    number: int = field(default_factory=lambda: next(numbers))
    name: str = field(compare=False, default="")

async def worker(queue: asyncio.PriorityQueue, done: list) -> None:
    while True:
        job = await queue.get()
        await asyncio.sleep(1)
        done.append(job.name)
        queue.task_done()

async def main() -> None:
    queue: asyncio.PriorityQueue[Job] = asyncio.PriorityQueue()
    for priority, name in ((5, "clean up"), (1, "alarm"), (3, "mail"), (3, "news"), (1, "phone")):
        await queue.put(Job(priority, name=name))
    done: list[str] = []
    task = asyncio.create_task(worker(queue, done))
    await asyncio.sleep(2.5)
    await queue.put(Job(0, name="fire"))
    await queue.join()
    task.cancel()
    print(done, asyncio.get_running_loop().time(), Job(2, name="last"))

asyncio.run(main())
