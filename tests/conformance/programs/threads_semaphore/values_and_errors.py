# Semaphores count; a bounded one does not take back more than it gave.
import threading

semaphore = threading.Semaphore(2)
print(semaphore.acquire(), semaphore.acquire(timeout=1), semaphore.acquire(blocking=False), semaphore.acquire(timeout=0.05))
semaphore.release(3)
print(semaphore._value, threading.Semaphore()._value, threading.Semaphore(0).acquire(False))
bounded = threading.BoundedSemaphore(1)
def attempt(action):
    try:
        print(action())
    except ValueError as error:
        print(error)

attempt(bounded.release)
attempt(bounded.acquire)
attempt(lambda: bounded.release(2))
attempt(lambda: bounded.release(0))
attempt(bounded.release)
attempt(lambda: semaphore.release(-1))
attempt(lambda: semaphore.acquire(False, 1))
attempt(lambda: threading.Semaphore(-1))
