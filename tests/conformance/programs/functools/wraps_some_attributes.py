# wraps takes what to copy; what the wrapped object lacks is left alone.
from functools import partial, update_wrapper, wraps


def source():
    """source doc"""


source.tag = 1


@wraps(source, assigned=('__doc__',), updated=())
def target():
    pass


print(target.__name__, target.__doc__, hasattr(target, 'tag'), target.__wrapped__ is source)


class Callable:
    """A callable object."""

    def __call__(self):
        return 'called'


wrapped = update_wrapper(lambda: 0, Callable())
print(wrapped.__name__, wrapped.__doc__, wrapped.__dict__.keys())
double = partial(int.__mul__, 2)
update_wrapper(double, source)
print(double.__name__, double.__doc__, double(21))
