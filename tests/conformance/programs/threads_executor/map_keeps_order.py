# map gives the results in the order of its arguments, however long each takes.
from concurrent.futures import ThreadPoolExecutor
import time

def nap(seconds, name="?"):
    time.sleep(seconds)
    return f"{name} {seconds}"

start = time.monotonic()
with ThreadPoolExecutor(max_workers=3) as executor:
    for text in executor.map(nap, [0.3, 0.1, 0.2], "abc"):
        print(text, round(time.monotonic() - start, 1))
    print(list(executor.map(pow, [2, 3, 4], [5, 2])))
    print(list(executor.map(print, [])))
