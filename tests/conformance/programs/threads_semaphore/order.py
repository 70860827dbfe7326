# Releases wake those that have waited longest.
import threading, time

semaphore = threading.Semaphore(0)
def wait(name):
    semaphore.acquire()
    print(name)

threads = [threading.Thread(target=wait, args=(n,)) for n in "abcd"]
for thread in threads:
    thread.start()
    time.sleep(0.03)
print("one")
semaphore.release()
time.sleep(0.1)
print("three")
semaphore.release(3)
for thread in threads:
    thread.join()
