# Who has waited longest gets the next item.
import queue, threading, time

q = queue.Queue()
def take(name):
    item = q.get()
    print(name, "got", item)
    q.task_done()

for name in "abc":
    threading.Thread(target=take, args=(name,)).start()
    time.sleep(0.02)
for item in (1, 2, 3):
    q.put(item)
    time.sleep(0.05)
q.join()
