# Instances with __call__ replace the function and keep state.
class CountCalls:
    def __init__(self, function):
        self.function = function
        self.count = 0

    def __call__(self, *args, **kwargs):
        self.count += 1
        print(f"call {self.count} of {self.function.__name__}")
        return self.function(*args, **kwargs)

class Retry:
    def __init__(self, times, *errors):
        self.times, self.errors = times, errors or (Exception,)

    def __call__(self, function):
        def wrapper(*args):
            for attempt in range(1, self.times + 1):
                try:
                    return function(*args)
                except self.errors as error:
                    print(f"attempt {attempt} failed: {error!r}")
            raise RuntimeError("gave up")
        return wrapper

@CountCalls
def add(a, b): return a + b

numbers = iter([0, 0, 4])

@Retry(3, ZeroDivisionError)
def divide(x): return x / next(numbers)

print(add(1, 2), add(b=3, a=4), add.count)
print(divide(8))
try:
    Retry(2)(lambda: int("x"))()
except RuntimeError as error:
    print(error)
