# Timing decorators with time, timeit and datetime.
import asyncio
import functools
import time
import timeit
from datetime import timedelta

def timed(f):
    if asyncio.iscoroutinefunction(f):
        @functools.wraps(f)
        async def wrapper(*args, **kwargs):
            start = time.perf_counter()
            try:
                return await f(*args, **kwargs)
            finally:
                print(f'{f.__name__} took {timedelta(seconds=time.perf_counter() - start)}')
    else:
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            start = time.perf_counter()
            try:
                return f(*args, **kwargs)
            finally:
                print(f'{f.__name__} took {time.perf_counter() - start:.3f}s')
    return wrapper

@timed
def slow(n):
    time.sleep(n)
    return n * 2

@timed
async def aslow(n):
    await asyncio.sleep(n)
    return n * 3

print(slow(0.25), asyncio.run(aslow(1.5)), slow.__name__, asyncio.iscoroutinefunction(aslow))
print(timeit.timeit(lambda: time.sleep(0.01), number=10))
