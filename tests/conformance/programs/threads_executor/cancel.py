# A future can be cancelled while it waits for a worker, not later.
from concurrent.futures import CancelledError, ThreadPoolExecutor
import threading

began, go = threading.Event(), threading.Event()
def work():
    began.set()
    return go.wait()

with ThreadPoolExecutor(1) as executor:
    running = executor.submit(work)
    waiting = executor.submit(print, "never")
    last = executor.submit(print, "last")
    began.wait()
    print(running.running(), running.cancel(), waiting.cancel(), waiting.cancelled(), waiting.done())
    go.set()
    try:
        waiting.result()
    except CancelledError:
        print("cancelled")
print(running.result())
