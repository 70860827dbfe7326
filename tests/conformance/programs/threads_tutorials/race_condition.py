# Reading, sleeping and writing back loses updates; with a lock nothing is lost.
import threading, time

def run(lock):
    counter = {"n": 0}
    def add():
        if lock:
            lock.acquire()
        seen = counter["n"]
        time.sleep(0.05)
        counter["n"] = seen + 1
        if lock:
            lock.release()
    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter["n"]

print("without lock", run(None))
print("with lock", run(threading.Lock()))
