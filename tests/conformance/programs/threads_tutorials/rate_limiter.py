# At most two calls in each window.
import threading, time

class RateLimiter:
    def __init__(self, calls, seconds):
        self.places = threading.Semaphore(calls)
        self.seconds = seconds

    def __enter__(self):
        self.places.acquire()

    def __exit__(self, *exc_info):
        timer = threading.Timer(self.seconds, self.places.release)
        timer.daemon = True
        timer.start()

limiter, start, times = RateLimiter(2, 0.2), time.monotonic(), []
def call():
    with limiter:
        times.append(round(time.monotonic() - start, 1))

threads = [threading.Thread(target=call) for _ in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(times)
