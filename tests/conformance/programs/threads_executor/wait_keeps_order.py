# The sets of wait, walked without sorting where there is only one way.
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
import time

def nap(seconds):
    time.sleep(seconds)
    return seconds

with ThreadPoolExecutor(3) as executor:
    pending = {executor.submit(nap, s) for s in (0.3, 0.1, 0.2)}
    while pending:
        done, pending = wait(pending, return_when=FIRST_COMPLETED)
        for future in done:
            print(future.result(), "done,", len(pending), "pending", type(done) is type(pending))
