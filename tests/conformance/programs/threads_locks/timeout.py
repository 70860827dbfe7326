# acquire gives up at its timeout; who waits longer gets it.
import threading, time

start = time.monotonic()
lock = threading.Lock()
def wait(timeout):
    got = lock.acquire(timeout=timeout)
    print(timeout, got, round(time.monotonic() - start, 1))
    if got:
        lock.release()

lock.acquire()
threads = [threading.Thread(target=wait, args=(t,)) for t in (0.1, 0.5, 0.2)]
for thread in threads:
    thread.start()
time.sleep(0.3)
lock.release()
for thread in threads:
    thread.join()
