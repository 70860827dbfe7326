# Which dunder methods built-in types have; what a subclass of str that has a length of its own is worth.
for t in (float, complex, int, bool, str, bytes, list, tuple, dict, set, range, bytearray, memoryview, type(None), frozenset):
    names = [n for n in ('__invert__', '__neg__', '__pos__', '__abs__', '__bool__', '__len__', '__mod__', '__rmod__', '__int__', '__float__', '__index__',
             '__contains__', '__getitem__', '__setitem__', '__delitem__', '__iter__', '__add__', '__radd__', '__iadd__', '__mul__', '__imul__', '__rmul__', '__or__', '__ror__', '__ior__',
             '__sub__', '__rsub__', '__isub__', '__lt__', '__divmod__', '__floordiv__', '__matmul__') if hasattr(t, n)]
    print(t.__name__, names)
for value in (1.5, 1j, 'a'):
    try:
        ~value
    except TypeError as error:
        print(error)
    try:
        value.__invert__
    except AttributeError as error:
        print(error)
class F(float): pass
class C(complex):
    def __invert__(self):
        return 'inverted'
print(hasattr(F, '__invert__'), ~C(1j))
try:
    ~F(1)
except TypeError as error:
    print(error)
class S(str):
    def __bool__(self):
        return False
print(bool(S('x')), bool(str('')), hasattr(str, '__bool__'), hasattr(bytes, '__bool__'))
class L(str):
    def __len__(self):
        return 0
print(bool(L('abc')), not L('abc'), 1 if L('abc') else 2)
