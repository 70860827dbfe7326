# wait_for waits until the predicate is true, or until the timeout; it returns what the predicate said.
import threading, time

condition = threading.Condition()
items = []
start = time.monotonic()
def fill():
    for i in range(3):
        time.sleep(0.1)
        with condition:
            items.append(i)
            condition.notify()

thread = threading.Thread(target=fill)
thread.start()
with condition:
    print(condition.wait_for(lambda: len(items) >= 2), items, round(time.monotonic() - start, 1))
    print(condition.wait_for(lambda: items and items[-1] == 9, timeout=0.3), round(time.monotonic() - start, 1))
    print(condition.wait_for(lambda: items, timeout=0))
    print(condition.wait_for(lambda: 0, timeout=0))
thread.join()
