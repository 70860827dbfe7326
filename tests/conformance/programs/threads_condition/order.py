# notify(n) wakes those that have waited longest; notify_all wakes the rest in their order.
import threading, time

condition = threading.Condition()
def wait(name):
    with condition:
        condition.wait()
        print(name, "awake")

threads = [threading.Thread(target=wait, args=(name,)) for name in "abcde"]
for thread in threads:
    thread.start()
    time.sleep(0.02)
for step in (1, 2, None):
    with condition:
        print("notify", step)
        condition.notify(step) if step else condition.notify_all()
    time.sleep(0.1)
for thread in threads:
    thread.join()
