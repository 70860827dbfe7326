# acquire, release and locked; what is wrong with their arguments.
import threading

lock = threading.Lock()
print(lock.locked(), lock.acquire(), lock.locked(), lock.acquire(False), lock.acquire(blocking=False))
print(lock.acquire(timeout=0.1), lock.acquire(True, 0), lock.release(), lock.locked())
def attempt(action):
    try:
        print(action())
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)

attempt(lock.release)
attempt(lambda: lock.acquire(False, 1))
attempt(lambda: lock.acquire(timeout=-2))
try:
    lock.acquire(timeout=1e30)
except OverflowError:
    print("too long")
with lock as got:
    print(got, lock.locked())
print(lock.locked())
