# Callbacks run in the order in which they were added, on the thread that finishes the future; late ones at once.
from concurrent.futures import Future
import threading

future = Future()
def callback(name):
    return lambda f: print(name, f.result(), threading.current_thread().name)

for name in "abc":
    future.add_done_callback(callback(name))
thread = threading.Thread(target=future.set_result, args=(7,), name="setter")
thread.start()
thread.join()
future.add_done_callback(callback("late"))
cancelled = Future()
cancelled.add_done_callback(lambda f: print("cancelled", f.cancelled()))
print(cancelled.cancel())
