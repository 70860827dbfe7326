# put and get without waiting, or with a timeout.
import queue, time

q = queue.Queue(maxsize=2)
start = time.monotonic()
def attempt(action):
    try:
        print(action())
    except (queue.Full, queue.Empty, ValueError) as error:
        print(type(error).__name__, repr(str(error)), round(time.monotonic() - start, 1))

attempt(q.get_nowait)
attempt(lambda: q.get(block=False))
attempt(lambda: q.get(timeout=0.1))
attempt(lambda: q.put(1))
attempt(lambda: q.put_nowait(2))
print(q.full(), q.empty(), q.qsize(), q.maxsize)
attempt(lambda: q.put_nowait(3))
attempt(lambda: q.put(3, False))
attempt(lambda: q.put(3, timeout=0.2))
attempt(lambda: q.put(3, timeout=0))
attempt(lambda: q.put(3, True, -1))
attempt(lambda: q.get(timeout=-1))
attempt(q.get)
