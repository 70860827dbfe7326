# No more threads inside than there are places.
import threading, time

places = threading.Semaphore(2)
inside, most = 0, 0
lock = threading.Lock()
start = time.monotonic()
def visit():
    global inside, most
    with places:
        with lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.1)
        with lock:
            inside -= 1

threads = [threading.Thread(target=visit) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most, round(time.monotonic() - start, 1))
