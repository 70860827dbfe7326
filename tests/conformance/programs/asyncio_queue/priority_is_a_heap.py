# A PriorityQueue is heapq's list: equal priorities come as the heap has them, and print shows it raw.
import asyncio

async def main():
    queue = asyncio.PriorityQueue()
    for item in [(2, "b"), (1, "z"), (3, "a"), (1, "a"), (2, "a"), (0, "q")]:
        queue.put_nowait(item)
    print(queue)
    print([queue.get_nowait() for _ in range(3)], queue)
    while not queue.empty():
        print(await queue.get())

    class Job:
        def __init__(self, priority, name):
            self.priority, self.name = priority, name

        def __lt__(self, other):
            return self.priority < other.priority

    for n, name in enumerate("abcde"):
        queue.put_nowait(Job(1, name))
    print("".join(queue.get_nowait().name for _ in range(5)))

asyncio.run(main())
