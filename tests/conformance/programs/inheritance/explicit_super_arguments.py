# super(cls, obj) starts after cls in the order of obj's class.
class A:
    def who(self):
        return "A"

class B(A):
    def who(self):
        return "B" + super(B, self).who()

class C(B):
    def who(self):
        return "C" + super(C, self).who() + super(B, self).who()

c = C()
print(c.who(), super(C, c).who(), super(B, c).who())
print(type(super(C, c)).__name__, super(C, c).__thisclass__.__name__, super(C, c).__self__ is c)
for call in (lambda: super(B, c).missing, lambda: super(C, A()), lambda: super(A, c).who(), lambda: super(1)):
    try:
        call()
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
