# map raises where the result would come; what comes behind is cancelled if it has not begun.
from concurrent.futures import ThreadPoolExecutor
import time

started = []
def work(n):
    started.append(n)
    time.sleep(0.1)
    if n == 2:
        raise ValueError(f"bad {n}")
    return n

with ThreadPoolExecutor(1) as executor:
    results = executor.map(work, range(6))
    try:
        for result in results:
            print(result)
    except ValueError as error:
        print("raised", error)
    print(next(results, "nothing more"))
print(started[:3], 5 in started)
