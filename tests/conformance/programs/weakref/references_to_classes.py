# Weak references to classes, of a metaclass too.
import weakref
class Meta(type):
    pass
class A(metaclass=Meta):
    pass
r = weakref.ref(A)
print(r() is A)
import abc, enum
class B(abc.ABC):
    pass
print(weakref.ref(B)() is B)
class Color(enum.Enum):
    RED = 1
print(weakref.ref(Color)() is Color)
d = weakref.WeakKeyDictionary()
d[A] = 1
d[B] = 2
print(len(d), d[A])
print(weakref.proxy(A).__name__)
print(weakref.getweakrefcount(A))
class M2(type):
    __slots__ = ()
class C(metaclass=M2): pass
print(weakref.ref(C)() is C)
for value in (1, None, 'a', (), [], {}, 1.5, object(), int, Meta, print, [].append, A.mro, A().__init__):
    try:
        weakref.ref(value)
        print(type(value).__name__, True)
    except TypeError as error:
        print(error)
