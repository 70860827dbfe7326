# Without the lock there is no waiting and no notifying.
import threading

for lock in (None, threading.Lock()):
    condition = threading.Condition(lock)
    for action in (condition.wait, condition.notify, condition.notify_all, condition.release, lambda: condition.wait_for(bool)):
        try:
            action()
        except RuntimeError as error:
            print(error)
    with condition:
        print(condition.notify(), condition.wait(0.01), condition.wait(timeout=-1), condition.acquire(False))
