# cache has no limit; cached_property computes once for each instance and keeps the value in its __dict__.
from functools import cache, cached_property


@cache
def factorial(n):
    return n * factorial(n - 1) if n else 1


print(factorial(10), factorial.cache_info())
print(factorial(12), factorial.cache_info())


class Data:
    def __init__(self, values):
        self.values = values

    @cached_property
    def mean(self):
        """The mean."""
        print('computing')
        return sum(self.values) / len(self.values)


d = Data([1, 2, 3])
print(d.mean, d.mean, d.__dict__)
d.mean = 100
print(d.mean)
del d.mean
print(d.mean)
print(Data.mean.__doc__, type(Data.mean).__name__, Data.mean.attrname)


class Slotted:
    __slots__ = ()
    mean = cached_property(lambda self: 1)


try:
    Slotted().mean
except TypeError as error:
    print(error)
