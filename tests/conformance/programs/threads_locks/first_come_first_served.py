# Who has waited longest gets the lock.
import threading, time

lock = threading.Lock()
def wait(name):
    with lock:
        print(name)

lock.acquire()
threads = [threading.Thread(target=wait, args=(name,)) for name in "abcd"]
for thread in threads:
    thread.start()
    time.sleep(0.05)
print("release")
lock.release()
for thread in threads:
    thread.join()
