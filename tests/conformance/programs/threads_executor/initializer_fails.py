# A failing initializer breaks the pool, for what waits and for what comes.
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool
import logging, time

logging.getLogger("concurrent.futures").addHandler(logging.NullHandler())
logging.getLogger("concurrent.futures").propagate = False
def fail():
    raise ValueError("no start")

with ThreadPoolExecutor(1, initializer=fail) as executor:
    future = executor.submit(print, "never")
    try:
        future.result()
    except BrokenThreadPool as error:
        print(error)
    time.sleep(0.05)
    try:
        executor.submit(print, "never")
    except BrokenExecutor as error:
        print(type(error).__name__, error)
