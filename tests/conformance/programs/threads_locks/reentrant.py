# An RLock may be taken again by the thread that has it, and must be released as often.
import threading

lock = threading.RLock()
def factorial(n):
    with lock:
        return 1 if n < 2 else n * factorial(n - 1)

print(factorial(10), lock._is_owned())
print(lock.acquire(), lock.acquire(), lock._is_owned())
def other():
    print(lock.acquire(blocking=False), lock.acquire(timeout=0.05), lock._is_owned())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)

def in_thread(target):
    thread = threading.Thread(target=target)
    thread.start()
    thread.join()

in_thread(other)
lock.release()
in_thread(other)
lock.release()
in_thread(lambda: print(lock.acquire(False)))
try:
    lock.release()
except RuntimeError as error:
    print(error)
