# Round robin with generators: the tutorial's own event loop.
from collections import deque

def countdown(name, n):
    while n:
        print(name, n)
        yield
        n -= 1
    return f"{name} done"

class Scheduler:
    def __init__(self):
        self.ready, self.results = deque(), []

    def spawn(self, task):
        self.ready.append(task)

    def run(self):
        while self.ready:
            task = self.ready.popleft()
            try:
                task.send(None)
            except StopIteration as stop:
                self.results.append(stop.value)
            else:
                self.ready.append(task)
        return self.results

s = Scheduler()
for name, n in (("a", 2), ("b", 3), ("c", 1)):
    s.spawn(countdown(name, n))
print(s.run())
