# A timer that starts the next one.
import threading, time

start = time.monotonic()
done = threading.Event()
def tick(n):
    print("tick", n, round(time.monotonic() - start, 1))
    if n:
        threading.Timer(0.1, tick, [n - 1]).start()
    else:
        done.set()

tick(3)
done.wait()
