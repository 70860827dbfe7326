# join gives up after its timeout and says nothing; is_alive tells.
import threading, time

start = time.monotonic()
def elapsed():
    return round(time.monotonic() - start, 1)

thread = threading.Thread(target=time.sleep, args=(0.5,))
thread.start()
print(thread.join(0.2), thread.is_alive(), elapsed())
print(thread.join(-1), thread.is_alive(), elapsed())
print(thread.join(timeout=10), thread.is_alive(), elapsed())
