# Deprecated coroutines warn once a place, or as an error.
import asyncio
import functools
import warnings

def deprecated(message):
    def decorate(f):
        @functools.wraps(f)
        async def wrapper(*args, **kwargs):
            warnings.warn(f'{f.__name__} is deprecated: {message}', DeprecationWarning, stacklevel=2)
            return await f(*args, **kwargs)
        return wrapper
    return decorate

@deprecated('use new()')
async def old():
    return 'old result'

async def main():
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        print(await old(), await old())
    print([str(w.message) for w in caught], {w.category.__name__ for w in caught})
    warnings.simplefilter('error', DeprecationWarning)
    try:
        await old()
    except DeprecationWarning as e:
        print('error:', e)

asyncio.run(main())
