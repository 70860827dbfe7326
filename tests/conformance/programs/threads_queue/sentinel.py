# One sentinel for each worker ends them all.
import queue, threading

STOP = object()
q, results = queue.Queue(), queue.Queue()
def work():
    while (item := q.get()) is not STOP:
        results.put(item ** 2)
    results.put(None)

workers = [threading.Thread(target=work) for _ in range(3)]
for worker in workers:
    worker.start()
for n in range(10):
    q.put(n)
for _ in workers:
    q.put(STOP)
for worker in workers:
    worker.join()
found = [results.get() for _ in range(results.qsize())]
print(sorted(x for x in found if x is not None), found.count(None))
