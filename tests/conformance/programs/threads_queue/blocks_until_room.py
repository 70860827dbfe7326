# put waits until there is room, get until there is an item.
import queue, threading, time

start = time.monotonic()
q = queue.Queue(1)
def put():
    for i in range(3):
        q.put(i)
        print("put", i, round(time.monotonic() - start, 1))

thread = threading.Thread(target=put)
thread.start()
for _ in range(3):
    time.sleep(0.2)
    item = q.get()
    time.sleep(0.02)
    print("got", item)
thread.join()
