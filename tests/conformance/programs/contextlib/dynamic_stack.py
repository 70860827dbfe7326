# An ExitStack for a number of managers that is known only at run time, and for cleaning up half-made objects.
from contextlib import ExitStack, contextmanager


@contextmanager
def opened(name):
    if name == 'missing':
        raise FileNotFoundError(name)
    print('open', name)
    try:
        yield name.upper()
    finally:
        print('close', name)


def read_all(names):
    with ExitStack() as stack:
        return [stack.enter_context(opened(name)) for name in names]


print(read_all(['a', 'b']))
try:
    read_all(['a', 'missing', 'b'])
except FileNotFoundError as error:
    print('not found', error)


class Pool:
    def __init__(self, *names):
        with ExitStack() as stack:
            self.members = [stack.enter_context(opened(name)) for name in names]
            self._cleanup = stack.pop_all()

    def close(self):
        self._cleanup.close()

    __enter__ = lambda self: self
    __exit__ = lambda self, *details: self.close()


with Pool('x', 'y') as pool:
    print(pool.members)
try:
    Pool('x', 'missing')
except FileNotFoundError:
    print('nothing left open')
with ExitStack() as stack:
    for n in range(3):
        stack.callback(lambda n=n: print('undo', n))
    stack.callback(print, 'keyword', end='!\n')
with ExitStack() as outer:
    inner = outer.enter_context(ExitStack())
    inner.callback(print, 'inner callback')
    outer.callback(print, 'outer callback')


def cleanup(kind, error, traceback):
    print('cleanup saw', kind.__name__ if kind else None)
    return kind is KeyError


with ExitStack() as stack:
    stack.push(cleanup)
    raise KeyError('stopped here')
