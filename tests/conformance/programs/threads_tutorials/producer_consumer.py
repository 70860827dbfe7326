# The classic: a producer, two consumers, a bounded queue.
import queue, threading, time

buffer = queue.Queue(maxsize=3)
consumed = {"c1": [], "c2": []}
def producer():
    for i in range(8):
        buffer.put(f"item-{i}")
        time.sleep(0.01)
    for _ in consumed:
        buffer.put(None)

def consumer(name):
    while True:
        item = buffer.get()
        if item is None:
            break
        consumed[name].append(item)
        time.sleep(0.03)

threads = [threading.Thread(target=producer)] + [threading.Thread(target=consumer, args=(name,)) for name in consumed]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(consumed["c1"] + consumed["c2"]))
