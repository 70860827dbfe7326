# wait gives two sets: done and not done; for all, the first, or the first exception.
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, ThreadPoolExecutor, wait
import time

start = time.monotonic()
def nap(seconds, fail=False):
    time.sleep(seconds)
    if fail:
        raise ValueError(seconds)
    return seconds

def show(result):
    print(sorted(repr(f.exception()) if f.exception() else f.result() for f in result.done), len(result.not_done),
          round(time.monotonic() - start, 1))

with ThreadPoolExecutor(4) as executor:
    futures = [executor.submit(nap, s, s == 0.3) for s in (0.1, 0.2, 0.3, 0.4)]
    show(wait(futures, return_when=FIRST_COMPLETED))
    show(wait(futures, timeout=0.12))
    done, not_done = wait(futures, return_when=FIRST_EXCEPTION)
    print(len(done), len(not_done), round(time.monotonic() - start, 1))
    done, not_done = wait(set(futures), None, ALL_COMPLETED)
    print(len(done), len(not_done), round(time.monotonic() - start, 1))
    print(wait([]), wait(futures, return_when=FIRST_EXCEPTION).not_done)
    try:
        wait([executor.submit(nap, 0.1)], return_when="SOON")
    except ValueError as error:
        print(error)
