# A generic alias: iterating it gives it starred, calling it tells the instance. What cannot be iterated.
import collections, types
class G:
    __class_getitem__ = classmethod(types.GenericAlias)
print(G[int]().__orig_class__)
class D(dict): pass
print(D[int, str](a=1), D[int, str](a=1).__orig_class__)
print(dict[int, str](a=1), list[int]([1]), tuple[int](), set[int]())
class S:
    __slots__ = ()
    __class_getitem__ = classmethod(types.GenericAlias)
print(hasattr(S[int](), '__orig_class__'))
class R:
    __class_getitem__ = classmethod(types.GenericAlias)
    def __setattr__(self, name, value):
        print('set', name, value)
        raise self.error
for error in (AttributeError('a'), TypeError('t'), ValueError('v')):
    R.error = error
    try:
        print(type(R[int]()).__name__)
    except ValueError as e:
        print(repr(e), e.__context__)
class N:
    __class_getitem__ = classmethod(types.GenericAlias)
    def __new__(cls, *a):
        return a
print(N[int](1, 2))
class P:
    __class_getitem__ = classmethod(types.GenericAlias)
    def __init__(self): raise KeyError(1)
try: P[int]()
except KeyError as e: print(repr(e))
class Q(collections.deque): pass
print(Q[int]([1]).__orig_class__, collections.deque[int]([1]))
it = iter(list[int])
print(type(it), list(it), list(it))
s = list(tuple[int, str])[0]
print(s, s.__unpacked__, tuple[int].__unpacked__, s == tuple[int,str], s == next(iter(tuple[int, str])), s.__typing_unpacked_tuple_args__, tuple[int].__typing_unpacked_tuple_args__)
print(hash(s) == hash(tuple[int, str]))
print((*list[int],), [*G[int]], tuple[(*tuple[int, str],)])
print(type(it).__name__, type(it).__qualname__, type(it).__module__)
try: type(it)()
except TypeError as e: print(e)
from typing import TypeVar, TypeVarTuple, Unpack
T = TypeVar('T')
Ts = TypeVarTuple('Ts')
print((*tuple[*Ts],), (*tuple[T],)[0][int], list(tuple[T, int]))
def f(*args: *tuple[int, str]): pass
print(f.__annotations__)
import re
for call in (lambda: list(re.match('a', 'a')), lambda: 1 in re.match('a', 'a'), lambda: [*re.match('a', 'a')], lambda: iter(re.match('a', 'a')), lambda: f(*re.match('a', 'a'))):
    try: print(call())
    except TypeError as e: print(e)
try:
    a, b = re.match('a', 'a')
except TypeError as e: print(e)
for i in list[int]:
    print(i)
print(list[int] in list[int], [*list[int]][0] in list[int])
