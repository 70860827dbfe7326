# What bytes and bytearray can be made of, extended by and assigned.
class N: pass
class L:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i
class I:
    def __index__(self): return 3
class BI:
    def __index__(self): return 'x'
class Raises:
    def __index__(self): raise ValueError('v')
class TRaises:
    def __index__(self): raise TypeError('t')
class IterTE:
    def __iter__(self): raise TypeError('iter')
class IterNone:
    __iter__ = None
import re
for value in (1.5, None, N(), 1j, object, L(), I(), BI(), Raises(), TRaises(), IterTE(), IterNone(), 'x', [1.5], ['a'], [256], [-1], -1, 10**30, 2**63, {1: 2}, {5}, range(3), re.match('a', 'a'), [10**30], [None], [I()]):
    for make in (bytes, bytearray):
        try:
            print(make(value))
        except Exception as error:
            print(make.__name__, type(error).__name__, error)
    try:
        print(bytearray().extend(value))
    except Exception as error:
        print('extend', type(error).__name__, error)
    try:
        b = bytearray(b'abc')
        b[1:2] = value
        print(b)
    except Exception as error:
        print('slice', type(error).__name__, error)
    try:
        b = bytearray(b'abc')
        b += value
        print(b)
    except Exception as error:
        print('+=', type(error).__name__, error)
    try:
        print(b','.join(value))
    except Exception as error:
        print('join', type(error).__name__, error)
