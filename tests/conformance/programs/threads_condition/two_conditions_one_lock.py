# A bounded buffer with two conditions on one lock.
import threading
from collections import deque

class Buffer:
    def __init__(self, size):
        lock = threading.Lock()
        self.items, self.size = deque(), size
        self.not_full, self.not_empty = threading.Condition(lock), threading.Condition(lock)
        self.longest = 0

    def put(self, item):
        with self.not_full:
            while len(self.items) == self.size:
                self.not_full.wait()
            self.items.append(item)
            self.longest = max(self.longest, len(self.items))
            self.not_empty.notify()

    def get(self):
        with self.not_empty:
            while not self.items:
                self.not_empty.wait()
            item = self.items.popleft()
            self.not_full.notify()
            return item

buffer, taken = Buffer(3), []
def produce():
    for i in range(20):
        buffer.put(i)

def consume():
    for _ in range(20):
        taken.append(buffer.get())

threads = [threading.Thread(target=f) for f in (produce, consume)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(taken == list(range(20)), buffer.longest <= 3)
