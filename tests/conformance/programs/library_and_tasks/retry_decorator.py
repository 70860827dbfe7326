# A typed retry decorator for coroutines, with growing pauses.
import asyncio
import functools
import inspect
import random
from typing import Any, Awaitable, Callable, TypeVar

T = TypeVar('T')

def retry(times: int, delay: float = 0.1) -> Callable[[Callable[..., Awaitable[T]]], Callable[..., Awaitable[T]]]:
    def decorate(f: Callable[..., Awaitable[T]]) -> Callable[..., Awaitable[T]]:
        assert inspect.iscoroutinefunction(f)
        @functools.wraps(f)
        async def wrapper(*args: Any, **kwargs: Any) -> T:
            pause = delay
            for attempt in range(1, times + 1):
                try:
                    return await f(*args, **kwargs)
                except ConnectionError as e:
                    print(f'{asyncio.get_running_loop().time():.1f} attempt {attempt}: {e!r}')
                    if attempt == times:
                        raise
                    await asyncio.sleep(pause)
                    pause *= 2
        return wrapper
    return decorate

@retry(4)
async def fetch(url: str, chance: float) -> str:
    """Fetch a page."""
    if random.random() < chance:
        raise ConnectionError(url)
    return f'page of {url}'

async def main() -> None:
    random.seed(3)
    print(await fetch('a', 0.5))
    try:
        await fetch('b', chance=1.1)
    except ConnectionError as e:
        print('gave up', e)

print(fetch.__name__, fetch.__doc__, inspect.signature(fetch), fetch.__annotations__)
asyncio.run(main())
