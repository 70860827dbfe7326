# A decorator that tries again, waiting twice as long each time.
import asyncio
import functools

def retry(times, delay, errors=(Exception,)):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            pause = delay
            for attempt in range(1, times + 1):
                try:
                    return await function(*args, **kwargs)
                except errors as error:
                    now = asyncio.get_running_loop().time()
                    print(f"[{now:5.2f}] {function.__name__} attempt {attempt}: {error!r}")
                    if attempt == times:
                        raise
                    await asyncio.sleep(pause)
                    pause *= 2
        return wrapper
    return decorate

calls = iter([ConnectionError("refused"), TimeoutError(), "payload"])

@retry(times=4, delay=0.5)
async def fetch(url):
    """Fetch a page."""
    await asyncio.sleep(0.1)
    outcome = next(calls)
    if isinstance(outcome, Exception):
        raise outcome
    return f"{outcome} of {url}"

@retry(2, 1, (KeyError,))
async def hopeless():
    raise KeyError("nothing")

async def main():
    print(await fetch("/index"), fetch.__doc__)
    try:
        await hopeless()
    except KeyError as error:
        print("gave up:", error)

asyncio.run(main())
