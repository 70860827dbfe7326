# Threads sleep at the same time: three sleeps take as long as the longest.
import threading, time

def nap(seconds):
    time.sleep(seconds)
    print("slept", seconds)

start = time.monotonic()
threads = [threading.Thread(target=nap, args=[s]) for s in (0.3, 0.1, 0.2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all in", round(time.monotonic() - start, 1))
