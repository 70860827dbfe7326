# Sleeping until a time, the usual loop.
import threading, time

start = time.monotonic()
def every(seconds, times):
    due = start
    for n in range(times):
        due += seconds
        while (left := due - time.monotonic()) > 0:
            time.sleep(left)
        print(n, round(time.monotonic() - start, 1))

thread = threading.Thread(target=every, args=(0.1, 4))
thread.start()
thread.join()
