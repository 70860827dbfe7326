# Callbacks run on the worker, before anybody who waits goes on with the next thing.
from concurrent.futures import ThreadPoolExecutor, wait
import threading, time

log = []
def work(n):
    time.sleep(0.05)
    return n

with ThreadPoolExecutor(1, "worker") as executor:
    futures = [executor.submit(work, n) for n in range(3)]
    for future in futures:
        future.add_done_callback(lambda f: log.append((f.result(), threading.current_thread().name)))
for entry in log:
    print(*entry)
