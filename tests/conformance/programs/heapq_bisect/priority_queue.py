# Tasks by priority: a counter keeps the order of equal ones; objects are compared with <.
import heapq
import itertools
from dataclasses import dataclass, field

queue, counter = [], itertools.count()
for priority, task in (3, 'sleep'), (1, 'write'), (2, 'eat'), (1, 'read'):
    heapq.heappush(queue, (priority, next(counter), task))
while queue:
    priority, _, task = heapq.heappop(queue)
    print(priority, task)


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


class Loud:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f'{self.n}<{other.n}', end=' ')
        return self.n < other.n


jobs = [Job(5, 'e'), Job(1, 'a'), Job(3, 'c')]
heapq.heapify(jobs)
print([heapq.heappop(jobs).name for _ in range(3)])
heap = []
for n in 4, 2, 6, 1, 3:
    heapq.heappush(heap, Loud(n))
print()
while heap:
    print('->', heapq.heappop(heap).n)
loud = [Loud(n) for n in (5, 4, 3, 2, 1)]
heapq.heapify(loud)
print([item.n for item in loud])
try:
    heapq.heappush([(1, {})], (1, {}))
except TypeError as error:
    print(error)
