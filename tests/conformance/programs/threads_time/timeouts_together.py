# Waits of every kind end at their timeouts.
import queue, threading, time

start = time.monotonic()
def show(name, result):
    print(name, result, round(time.monotonic() - start, 1))

lock = threading.Lock()
lock.acquire()
condition, q = threading.Condition(), queue.Queue()
def in_condition():
    with condition:
        show("condition", condition.wait(0.3))

def in_queue():
    try:
        q.get(timeout=0.5)
    except queue.Empty:
        show("queue", None)

waits = [lambda: show("lock", lock.acquire(timeout=0.4)), in_condition, lambda: show("event", threading.Event().wait(0.1)), in_queue,
         lambda: show("semaphore", threading.Semaphore(0).acquire(timeout=0.2))]
threads = [threading.Thread(target=wait) for wait in waits]
for thread in threads:
    thread.start()
sleeper = threading.Thread(target=time.sleep, args=(0.7,))
sleeper.start()
sleeper.join(0.6)
show("join", sleeper.is_alive())
