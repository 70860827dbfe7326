# A cache by hand and the one of functools.
import functools

def memoize(function):
    cache = {}
    def wrapper(n):
        if n not in cache:
            cache[n] = function(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper

@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)

@functools.lru_cache(maxsize=2)
def square(n):
    print("computing", n)
    return n * n

print(fib(80), len(fib.cache))
print([square(n) for n in (1, 2, 1, 3, 2)])
print(square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__wrapped__(4))
