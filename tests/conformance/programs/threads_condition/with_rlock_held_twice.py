# wait gives back an RLock completely, however often it was taken.
import threading, time

condition = threading.Condition()
def wait():
    with condition:
        with condition:
            print("deep", condition.wait(timeout=5), condition._is_owned())
    print("out", condition._is_owned())

thread = threading.Thread(target=wait)
thread.start()
time.sleep(0.05)
with condition:
    condition.notify_all()
thread.join()
