# join waits until each item that was put is done.
import queue, threading, time

q = queue.Queue()
done = []
def work():
    while True:
        item = q.get()
        time.sleep(0.02)
        done.append(item)
        q.task_done()

for _ in range(2):
    threading.Thread(target=work, daemon=True).start()
for i in range(6):
    q.put(i)
print(q.unfinished_tasks > 0)
q.join()
print(sorted(done), q.unfinished_tasks)
try:
    q.task_done()
except ValueError as error:
    print(error)
