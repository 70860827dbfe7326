# Both follow the whole chain of bases and accept tuples.
class A: pass
class B(A): pass
class C(B): pass
class Z: pass

c = C()
print([isinstance(c, k) for k in (A, B, C, Z, object)], [issubclass(C, k) for k in (A, C, Z, object)])
print(isinstance(c, (Z, (int, A))), issubclass(Z, (A, B)), isinstance(C, A), isinstance(C, type))
print(A.__subclasses__(), B.__subclasses__(), C.__subclasses__())
c.__class__ = Z
print(type(c).__name__, isinstance(c, A))
