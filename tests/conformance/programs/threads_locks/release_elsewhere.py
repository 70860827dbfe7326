# A plain lock may be released by another thread than the one that has it.
import threading

lock = threading.Lock()
lock.acquire()
thread = threading.Thread(target=lock.release)
thread.start()
print(lock.acquire())
thread.join()
