# Methods whose functions are not plain functions, as they show.
import functools


class Cube:
    @functools.lru_cache
    def area(self, n=1):
        return n

    @functools.cache
    def other(self):
        return 1

    partial = functools.partialmethod(area, 2)

    def __repr__(self):
        return 'Cube()'


c = Cube()
print(c.area, c.other)
print(c.area(), c.area(3), c.area.__func__ is Cube.area, c.area.__self__ is c)
import types
class Callable:
    def __call__(self, *a):
        return a
    def __repr__(self):
        return 'Callable()'
print(types.MethodType(Callable(), c))
k = Callable()
k.__name__ = 'named'
print(types.MethodType(k, c))
k.__qualname__ = 'Q.named'
print(types.MethodType(k, c))
k.__qualname__ = 3
print(types.MethodType(k, c))
print(types.MethodType(len, c) if 0 else '')
print(types.MethodType(functools.partial(len), []))
print(types.MethodType(len, [1, 2])())
class X:
    m = classmethod(functools.lru_cache(lambda cls: 1))
print(X.m)
