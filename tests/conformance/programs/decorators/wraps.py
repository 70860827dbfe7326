# functools.wraps copies name, doc string and the way back.
import functools

def plain(function):
    def wrapper(*args, **kwargs):
        """wrapper doc"""
        return function(*args, **kwargs)
    return wrapper

def good(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        """wrapper doc"""
        return function(*args, **kwargs)
    return wrapper

def work(x: int) -> str:
    """work doc"""
    return str(x)
work.mark = "m"

for d in (plain, good):
    f = d(work)
    print(f.__name__, f.__qualname__, f.__doc__, f.__dict__.keys() >= {"mark"}, hasattr(f, "__wrapped__"), f(3))
print(good(work).__wrapped__ is work, good(work).__annotations__)
