# Four threads count together under a lock.
import threading

count = 0
lock = threading.Lock()
def add(n):
    global count
    for _ in range(n):
        with lock:
            count += 1

threads = [threading.Thread(target=add, args=(500,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
