# result waits for the other thread; with a timeout only so long.
from concurrent.futures import Future, TimeoutError
import threading, time

start = time.monotonic()
future = Future()
def set_later():
    time.sleep(0.3)
    future.set_result("done")

thread = threading.Thread(target=set_later)
thread.start()
try:
    future.result(timeout=0.1)
except TimeoutError as error:
    print(repr(error), TimeoutError.__module__, round(time.monotonic() - start, 1))
print(future.result(), round(time.monotonic() - start, 1))
thread.join()
