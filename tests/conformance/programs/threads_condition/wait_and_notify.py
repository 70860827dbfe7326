# wait gives the lock back until it is notified.
import threading, time

condition = threading.Condition()
def consumer():
    with condition:
        print("waiting")
        print("notified:", condition.wait())

thread = threading.Thread(target=consumer)
thread.start()
time.sleep(0.1)
with condition:
    print("notifying")
    condition.notify()
    print("still mine")
thread.join()
