# Two threads that want two locks in the other order, and give up for a while.
import threading, time

a, b = threading.Lock(), threading.Lock()
def work(name, first, second, patience):
    with first:
        time.sleep(0.1)
        if second.acquire(timeout=patience):
            print(name, "has both")
            second.release()
        else:
            print(name, "gives up")

threads = [threading.Thread(target=work, args=("one", a, b, 0.1)), threading.Thread(target=work, args=("two", b, a, 0.5))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
