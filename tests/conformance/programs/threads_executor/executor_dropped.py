# An executor that nobody shuts down: the program waits for its work, and ends.
from concurrent.futures import ThreadPoolExecutor
import time

def work(n):
    time.sleep(0.1)
    print("work", n)

ThreadPoolExecutor(1).submit(work, 1)
executor = ThreadPoolExecutor(1)
time.sleep(0.05)
executor.submit(work, 2)
print("main ends")
