# A thread is a daemon if the one that made it is, unless it is told.
import threading

def make():
    print(threading.Thread().daemon, threading.Thread(daemon=False).daemon, threading.Thread(daemon=True).daemon)

make()
for daemon in (True, False):
    thread = threading.Thread(target=make, daemon=daemon)
    thread.start()
    thread.join()
thread = threading.Thread()
thread.daemon = True
print(thread.daemon, threading.main_thread().daemon)
