# A subclass says in run() what the thread does, and keeps the result.
import threading

class Sum(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name=f"sum of {len(numbers)}")
        self.numbers = numbers
        self.result = None

    def run(self):
        self.result = sum(self.numbers)

threads = [Sum(range(n)) for n in (3, 10, 100)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
    print(thread.name, thread.result)
