# A manager made by contextmanager, and any ContextDecorator, can decorate a function.
from contextlib import ContextDecorator, contextmanager


@contextmanager
def logged(what):
    print('begin', what)
    yield
    print('end', what)


@logged('work')
def work(n):
    """Works."""
    print('working', n)
    return n + 1


print(work(1), work(2), work.__name__, work.__doc__)


class quiet(ContextDecorator):
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *exc):
        print('exit', exc[0].__name__ if exc[0] else None)
        return True


@quiet()
def fails():
    raise ValueError('swallowed')


print(fails())
with quiet():
    1 / 0
print('on')
