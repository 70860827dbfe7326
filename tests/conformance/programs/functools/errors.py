# What the functions of functools refuse.
import functools

try:
    functools.lru_cache('ten')
except TypeError as error:
    print(error)
try:
    functools.singledispatchmethod(5)
except TypeError as error:
    print(error)


class Twice:
    @functools.cached_property
    def a(self):
        return 1


prop = functools.cached_property(lambda self: 1)
try:
    prop.__get__(Twice(), Twice)
except TypeError as error:
    print(error)
try:
    class Named:
        x = prop
        y = prop
except Exception as error:
    print(type(error).__name__, error, '|', error.__cause__)
print(functools.lru_cache(maxsize=-5)(print).cache_parameters())
functools.reduce(lambda a, b: a, [])
