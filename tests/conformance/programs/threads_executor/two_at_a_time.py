# With two workers, four calls take two rounds.
from concurrent.futures import ThreadPoolExecutor
import time

start = time.monotonic()
log = []
def work(n):
    log.append(("start", n, round(time.monotonic() - start, 1)))
    time.sleep(0.2 + n * 0.02)
    log.append(("end", n, round(time.monotonic() - start, 1)))

with ThreadPoolExecutor(2) as executor:
    for n in range(4):
        executor.submit(work, n)
for line in log:
    print(*line)
