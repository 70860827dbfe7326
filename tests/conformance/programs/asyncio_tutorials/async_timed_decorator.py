# A decorator that prints how long a coroutine took.
import asyncio
import functools
import time
from typing import Any, Callable

def async_timed():
    def wrapper(func: Callable) -> Callable:
        @functools.wraps(func)
        async def wrapped(*args, **kwargs) -> Any:
            print(f'starting {func.__name__} with args {args} {kwargs}')
            start = time.time()
            try:
                return await func(*args, **kwargs)
            finally:
                end = time.time()
                total = end - start
                print(f'finished {func.__name__} in {total:.4f} second(s)')
        return wrapped
    return wrapper

@async_timed()
async def delay(delay_seconds: int) -> int:
    await asyncio.sleep(delay_seconds)
    return delay_seconds

@async_timed()
async def main():
    task_one = asyncio.create_task(delay(2))
    task_two = asyncio.create_task(delay(delay_seconds=3))
    await task_one
    await task_two
    return task_one.result() + task_two.result()

print(asyncio.run(main()))
