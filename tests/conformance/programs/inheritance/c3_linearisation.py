# The method resolution order keeps children before parents and the order of bases.
class O: pass
class A(O): pass
class B(O): pass
class C(A, B): pass
class D(B): pass
class E(C, D): pass
class X(A): pass
class Y(X, B): pass

for cls in (C, E, Y):
    print([k.__name__ for k in cls.__mro__])
print(E.mro() == list(E.__mro__), E.__bases__, E.__base__)
