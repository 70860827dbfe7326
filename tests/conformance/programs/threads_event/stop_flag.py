# The usual way to stop a thread: it looks at an event while it sleeps.
import threading, time

stop = threading.Event()
def work():
    n = 0
    while not stop.wait(0.1):
        n += 1
        print("beat", n)
    print("stopped after", n)

thread = threading.Thread(target=work)
thread.start()
time.sleep(0.35)
stop.set()
thread.join()
