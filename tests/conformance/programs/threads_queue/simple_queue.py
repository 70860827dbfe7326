# SimpleQueue: no size, no tasks, no methods for them.
import queue, threading

q = queue.SimpleQueue()
q.put(1)
q.put(2, False)
q.put(3, block=True, timeout=1)
q.put_nowait(4)
print(q.qsize(), q.empty(), [q.get(), q.get(True), q.get(False), q.get_nowait()])
for action in (q.get_nowait, lambda: q.get(timeout=0.05), lambda: q.get(timeout=-1), lambda: q.get(block=False)):
    try:
        action()
    except (queue.Empty, ValueError) as error:
        print(type(error), error)
print(hasattr(q, "join"), hasattr(q, "full"))
thread = threading.Thread(target=lambda: print("got", q.get()))
thread.start()
q.put("late")
thread.join()
