# Threads are named after their executor, and used again when they have nothing to do.
from concurrent.futures import ThreadPoolExecutor
import threading, time

def name():
    return threading.current_thread().name

def slow_name():
    time.sleep(0.1)
    return name()

for executor in (ThreadPoolExecutor(), ThreadPoolExecutor(2), ThreadPoolExecutor(thread_name_prefix="pool")):
    with executor:
        print(executor.submit(name).result())
        time.sleep(0.02)
        print(executor.submit(name).result(), len(executor._threads))
        time.sleep(0.02)
        futures = [executor.submit(slow_name) for _ in range(3)]
        print(sorted({future.result() for future in futures}))
