# Tuples and dataclasses as entries; equal priorities compare the rest.
import dataclasses, itertools, queue, typing

@dataclasses.dataclass(order=True)
class Entry:
    priority: int
    item: typing.Any = dataclasses.field(compare=False)

q = queue.PriorityQueue()
for entry in (Entry(2, "b"), Entry(1, {}), Entry(3, None)):
    q.put(entry)
while not q.empty():
    print(q.get())
numbers = itertools.count()
for priority, name in ((2, "x"), (1, "y"), (2, "a")):
    q.put((priority, next(numbers), name))
print([q.get()[2] for _ in range(3)])
try:
    q.put((1, {}))
    q.put((1, {"a": 1}))
except TypeError as error:
    print(error)
