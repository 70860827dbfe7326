# A thread that sleeps with the lock holds up the other one.
import threading, time

lock = threading.Lock()
start = time.monotonic()
def work(name):
    with lock:
        print(name, "in", round(time.monotonic() - start, 1))
        time.sleep(0.2)
    print(name, "out")
    time.sleep(0.1)

threads = [threading.Thread(target=work, args=(n,)) for n in ("first", "second")]
for thread in threads:
    thread.start()
    time.sleep(0.05)
for thread in threads:
    thread.join()
