# lru_cache remembers the last results; the arguments are the key.
from functools import lru_cache


@lru_cache(maxsize=2)
def square(n):
    print('computing', n)
    return n * n


print(square(1), square(1), square(2), square(3), square(1))
print(square.cache_info())
square.cache_clear()
print(square.cache_info(), square.cache_parameters())
info = square.cache_info()
print(info.hits, info.misses, info.maxsize, info.currsize, type(info).__name__, tuple(info))


@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info())
print(fib.__name__, fib.__wrapped__.__name__)


@lru_cache(typed=True)
def show(value, *, times=1):
    return str(value) * times


print(show(1), show(1.0), show(True), show(1, times=2), show.cache_info())
try:
    show([1])
except TypeError as error:
    print(error)
