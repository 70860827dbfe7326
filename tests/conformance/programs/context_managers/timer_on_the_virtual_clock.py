# Measuring a block.
import time

class Timer:
    def __enter__(self):
        self.start = time.perf_counter()
        return self

    def __exit__(self, *details):
        self.seconds = time.perf_counter() - self.start
        self.failed = details[0] is not None

with Timer() as outer:
    time.sleep(0.25)
    with Timer() as inner:
        time.sleep(0.5)
print(f"{inner.seconds:.2f} {outer.seconds:.2f}", inner.failed)
try:
    with Timer() as third:
        time.sleep(1)
        raise ValueError
except ValueError:
    print(f"{third.seconds:.1f}", third.failed)
