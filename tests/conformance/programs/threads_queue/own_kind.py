# A subclass says how items are kept: a queue that takes each item once.
import queue

class UniqueQueue(queue.Queue):
    def _init(self, maxsize):
        self.items = {}

    def _qsize(self):
        return len(self.items)

    def _put(self, item):
        self.items[item] = True

    def _get(self):
        item = next(iter(self.items))
        del self.items[item]
        return item

q = UniqueQueue(2)
for word in "a b".split():
    q.put(word)
print(q.full(), q.qsize())
try:
    q.put_nowait("c")
except queue.Full:
    print("full")
print(q.get(), q.get_nowait(), q.empty(), q.unfinished_tasks)
