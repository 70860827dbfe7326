# as_completed gives futures as they end.
from concurrent.futures import ThreadPoolExecutor, as_completed
import time

start = time.monotonic()
def nap(seconds):
    time.sleep(seconds)
    if seconds == 0.2:
        raise ValueError(seconds)
    return seconds

with ThreadPoolExecutor(4) as executor:
    names = {executor.submit(nap, s): f"nap {s}" for s in (0.4, 0.1, 0.3, 0.2)}
    for future in as_completed(names):
        print(names[future], future.exception() or future.result(), round(time.monotonic() - start, 1))
    futures = [executor.submit(nap, s) for s in (0.1, 0.5)]
    try:
        for future in as_completed(futures + futures, timeout=0.3):
            print(future.result())
    except TimeoutError as error:
        print(error)
    print(list(as_completed([])))
