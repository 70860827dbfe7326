# The metaclass of a class must be a subclass of the metaclasses of all bases.
class M1(type): pass
class M2(type): pass
class M3(M1, M2): pass
class A(metaclass=M1): pass
class B(metaclass=M2): pass

try:
    class C(A, B): pass
except TypeError as error:
    print(error)
class D(A, B, metaclass=M3): pass
class E(D): pass
print(type(D).__name__, type(E).__name__, type(type("F", (A,), {})).__name__)
def not_a_class(name, bases, namespace, **kw):
    return name, bases, sorted(k for k in namespace if not k.startswith("__")), kw
class G(int, metaclass=not_a_class, flag=1):
    x = 1
print(G)
