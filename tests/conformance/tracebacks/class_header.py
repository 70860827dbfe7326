# A base class that fails.
class A:
    pass

class B(A):
    pass

class C(A, B):
    x = 1
