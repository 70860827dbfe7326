# Retrying with backoff on the virtual clock, and a breaker that opens after failures.
import functools, time

def retry(times, delay=0.1, errors=(Exception,)):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            wait = delay
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    if attempt == times:
                        raise
                    print(f"{function.__name__}: {error}, waiting {wait:.1f}")
                    time.sleep(wait)
                    wait *= 2
        return wrapper
    return decorate

class Breaker:
    def __init__(self, limit, pause):
        self.limit, self.pause, self.failures, self.opened = limit, pause, 0, None

    def __call__(self, function, *args):
        if self.opened is not None and time.monotonic() - self.opened < self.pause:
            raise RuntimeError("open")
        try:
            result = function(*args)
        except ZeroDivisionError:
            self.failures += 1
            self.opened = time.monotonic() if self.failures >= self.limit else None
            raise
        self.failures, self.opened = 0, None
        return result

answers = iter([ValueError("one"), ValueError("two"), "fine"])

@retry(3, errors=(ValueError,))
def fetch():
    answer = next(answers)
    if isinstance(answer, Exception):
        raise answer
    return answer

print(fetch(), round(time.monotonic(), 2))
breaker = Breaker(2, 5)
for n in (1, 0, 0, 1, 1):
    try:
        print(breaker(lambda x: 10 // x, n))
    except (ZeroDivisionError, RuntimeError) as error:
        print(type(error).__name__, error)
time.sleep(5)
print(breaker(lambda x: 10 // x, 2))
