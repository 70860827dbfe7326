# map with a timeout, counted from the call of map.
from concurrent.futures import ThreadPoolExecutor
import time

start = time.monotonic()
with ThreadPoolExecutor(3) as executor:
    try:
        for x in executor.map(lambda s: time.sleep(s) or s, (0.1, 0.2, 0.6), timeout=0.4):
            print(x, round(time.monotonic() - start, 1))
    except TimeoutError as error:
        print(repr(error), round(time.monotonic() - start, 1))
print(round(time.monotonic() - start, 1))
