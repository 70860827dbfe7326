# The threads that run now, in the order in which they started.
import threading

go = threading.Event()
threads = [threading.Thread(target=go.wait, name=name) for name in "abc"]
print(threading.active_count(), [t.name for t in threading.enumerate()])
for thread in threads:
    thread.start()
print(threading.active_count(), [t.name for t in threading.enumerate()])
go.set()
for thread in threads:
    thread.join()
print(threading.active_count(), [t.name for t in threading.enumerate()])
