# What a generator with @contextmanager must not do.
from contextlib import contextmanager


@contextmanager
def no_yield():
    if False:
        yield


@contextmanager
def two_yields():
    yield 1
    yield 2


@contextmanager
def yields_after_throw():
    try:
        yield
    except ValueError:
        yield


@contextmanager
def raises_another():
    try:
        yield
    except ValueError as error:
        raise TypeError('instead') from error


for manager in no_yield, two_yields, yields_after_throw, raises_another:
    try:
        with manager():
            raise ValueError('body') if manager not in (two_yields,) else RuntimeError('body')
    except Exception as error:
        print(manager.__name__, type(error).__name__, error, '|', repr(error.__cause__))
try:
    with two_yields():
        pass
except RuntimeError as error:
    print(error)
once = two_yields()
try:
    with contextmanager(lambda: 5)():
        pass
except TypeError as error:
    print(error)
spent = contextmanager(lambda: iter([1]))()
with raises_another() as nothing:
    print(nothing)
again = raises_another()
with again:
    print('first time')
try:
    with again:
        print('second time')
except AttributeError as error:
    print(error)
