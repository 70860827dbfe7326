# What locks look like.
import re, threading

def show(thing):
    print(re.sub(r"0x[0-9a-f]+", "0x", re.sub(r"owner=[1-9]\d*", "owner=N", repr(thing))))

lock, rlock = threading.Lock(), threading.RLock()
show(lock)
show(rlock)
with lock, rlock, rlock:
    show(lock)
    show(rlock)
    show(threading.Condition(rlock))
show(threading.Condition())
show(threading.Semaphore(3))
show(threading.BoundedSemaphore(2))
show(threading.Event())
show(threading.Barrier(4))
show(threading.Timer(1, print))
