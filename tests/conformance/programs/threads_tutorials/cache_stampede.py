# Many ask for a value that is missing: it is computed once.
import threading, time

class Cache:
    def __init__(self, compute):
        self.compute, self.values, self.locks, self.guard = compute, {}, {}, threading.Lock()

    def get(self, key):
        if key not in self.values:
            with self.guard:
                lock = self.locks.setdefault(key, threading.Lock())
            with lock:
                if key not in self.values:
                    self.values[key] = self.compute(key)
        return self.values[key]

computed = []
def compute(key):
    time.sleep(0.1)
    computed.append(key)
    return key * 2

cache, answers = Cache(compute), []
threads = [threading.Thread(target=lambda key=key: answers.append(cache.get(key))) for key in "aabab"]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(answers), sorted(computed))
