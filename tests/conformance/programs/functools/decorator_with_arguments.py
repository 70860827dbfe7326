# A decorator that takes arguments, or none: the usual pattern with partial.
from functools import partial, wraps


def trace(func=None, *, prefix='call'):
    if func is None:
        return partial(trace, prefix=prefix)

    @wraps(func)
    def wrapper(*args, **kwargs):
        result = func(*args, **kwargs)
        print(f'{prefix}: {func.__name__}{args} -> {result}')
        return result
    return wrapper


@trace
def double(x):
    return 2 * x


@trace(prefix='>>')
def triple(x):
    return 3 * x


print(double(triple(2)), double.__name__, triple.__qualname__)


def repeat(times):
    def decorate(func):
        @wraps(func)
        def wrapper(*args):
            return [func(*args) for _ in range(times)]
        return wrapper
    return decorate


@repeat(2)
@repeat(3)
def hello():
    return 'hi'


print(hello(), hello.__wrapped__())
