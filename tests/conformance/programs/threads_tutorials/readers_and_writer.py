# Many may read at once, one may write alone.
import threading, time

class ReadWriteLock:
    def __init__(self):
        self._condition, self._readers = threading.Condition(), 0

    def acquire_read(self):
        with self._condition:
            self._readers += 1

    def release_read(self):
        with self._condition:
            self._readers -= 1
            if not self._readers:
                self._condition.notify_all()

    def acquire_write(self):
        self._condition.acquire()
        while self._readers:
            self._condition.wait()

    def release_write(self):
        self._condition.release()

lock, value, log = ReadWriteLock(), 0, []
def read():
    lock.acquire_read()
    time.sleep(0.1)
    log.append(f"read {value}")
    lock.release_read()

def write():
    global value
    lock.acquire_write()
    value = 1
    log.append("written")
    lock.release_write()

start = time.monotonic()
threads = [threading.Thread(target=f) for f in (read, read, write, )]
for thread in threads:
    thread.start()
    time.sleep(0.01)
for thread in threads:
    thread.join()
read()
print(log, round(time.monotonic() - start, 1))
