# One decorator that may be written with or without parentheses.
import functools

def repeat(function=None, *, times=2):
    if function is None:
        return functools.partial(repeat, times=times)

    @functools.wraps(function)
    def wrapper(*args):
        return [function(*args) for _ in range(times)]
    return wrapper

@repeat
def a(): return "a"

@repeat(times=3)
def b(x): return "b" + x

@repeat()
def c(): return "c"

print(a(), b("!"), c(), a.__name__)
