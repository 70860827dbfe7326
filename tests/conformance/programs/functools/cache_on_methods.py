# A cache on a method is shared by all instances: self is part of the key.
from functools import cache, lru_cache


class Grid:
    def __init__(self, name):
        self.name = name

    @cache
    def paths(self, rows, columns):
        if rows == 0 or columns == 0:
            return 1
        return self.paths(rows - 1, columns) + self.paths(rows, columns - 1)

    @staticmethod
    @lru_cache(maxsize=3)
    def label(n):
        print('labelling', n)
        return f'#{n}'

    @classmethod
    @cache
    def shared(cls, n):
        return cls.__name__, n


a, b = Grid('a'), Grid('b')
print(a.paths(8, 8), Grid.paths.cache_info())
print(b.paths(8, 8), Grid.paths.cache_info().misses)
print([Grid.label(n) for n in (1, 2, 3, 1, 4, 2)], Grid.label.cache_info())
print(Grid.shared(1), a.shared(1), Grid.shared.cache_info().hits, a.paths.__name__)


@lru_cache(maxsize=2)
def order(*args, **kwargs):
    print('called', args, kwargs)
    return len(args)


order(1, 2)
order(1, b=2)
order(b=2, c=1)
order(c=1, b=2)
order(1, 2)
print(order.cache_info())


@lru_cache
def fails(n):
    print('trying', n)
    raise ValueError(n)


for _ in range(2):
    try:
        fails(1)
    except ValueError as error:
        print('failed', error)
print(fails.cache_info())
