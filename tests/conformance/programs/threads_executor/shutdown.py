# shutdown waits for what was submitted, unless it is told not to, or to cancel what has not begun.
from concurrent.futures import ThreadPoolExecutor
import time

start = time.monotonic()
def work(n):
    time.sleep(0.2)
    print("work", n, round(time.monotonic() - start, 1))
    return n

executor = ThreadPoolExecutor(1)
futures = [executor.submit(work, n) for n in range(3)]
time.sleep(0.1)
executor.shutdown(wait=True, cancel_futures=True)
print([future.cancelled() for future in futures], round(time.monotonic() - start, 1))
executor = ThreadPoolExecutor(1)
future = executor.submit(work, 9)
executor.shutdown(wait=False)
print(future.done(), round(time.monotonic() - start, 1))
print(future.result())
