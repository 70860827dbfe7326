# Each waits for what the other has: for ever. (Daemons: python3 ends, as the main thread does not wait for them.)
import threading, time

a, b = threading.Lock(), threading.Lock()
def work(first, second):
    with first:
        time.sleep(0.1)
        with second:
            print("never")

threads = [threading.Thread(target=work, args=pair, daemon=True) for pair in ((a, b), (b, a))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join(timeout=0.5)
    print(thread.is_alive())
