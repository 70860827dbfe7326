# A second class statement makes another class; old instances keep the first.
class A:
    def who(self): return "first"

old = A()
first = A

class A:
    def who(self): return "second"

print(old.who(), A().who(), isinstance(old, A), first.__name__ == A.__name__, first is A)
class A(A):
    def who(self): return "third after " + super().who()
print(A().who(), [k.who(None) for k in A.__mro__[1:2]])
