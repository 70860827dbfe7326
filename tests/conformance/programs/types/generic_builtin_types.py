# Which built-in types can be subscripted, and their operators' methods.
import collections, functools, itertools, re, types, weakref, asyncio
class D(collections.deque): pass
class L(list): pass
class W(weakref.ref): pass
class E(ExceptionGroup): pass
async def ag(): yield
for t in (list, tuple, dict, set, frozenset, type, enumerate, range, slice, str, bytes, collections.deque, collections.defaultdict, functools.partial, itertools.chain, itertools.count,
          re.Pattern, re.Match, weakref.ref, types.GenericAlias, types.UnionType, types.MappingProxyType, types.AsyncGeneratorType, types.GeneratorType, types.CoroutineType, asyncio.Future, asyncio.Task,
          BaseExceptionGroup, ExceptionGroup, Exception, D, L, W, E, type('M', (type,), {}), collections.OrderedDict):
    try:
        print(t[int])
    except TypeError as error:
        print(error)
for t in (collections.deque, bytearray, type({}.keys()), type({}.items()), types.MappingProxyType, types.UnionType, list, types.GenericAlias):
    print(t.__name__, [n for n in ('add', 'mul', 'rmul', 'radd', 'iadd', 'imul', 'mod', 'rmod', 'and', 'or', 'ror', 'ior', 'sub', 'rsub', 'xor', 'rxor') if hasattr(t, f'__{n}__')])
match collections.deque([1, 2]):
    case [a, b]: print(a, b)
