# Bases that contradict each other are refused when the class is made.
class A: pass
class B(A): pass

try:
    class C(A, B): pass
except TypeError as error:
    print(error)
class X(A): pass
class P(B, X): pass
class Q(X, B): pass
try:
    class R(P, Q): pass
except TypeError as error:
    print(error)
try:
    class S(A, A): pass
except TypeError as error:
    print(error)
