# Defaults, renaming, subclasses with methods.
from collections import namedtuple

Account = namedtuple('Account', 'type balance', defaults=[0])
print(Account('premium'), Account._field_defaults, Account.__new__.__defaults__)
print(namedtuple('R', ['a', 'class', 'a', '_x', 'ok'], rename=True)._fields)


class Vector(namedtuple('Vector', 'x y')):
    __slots__ = ()

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __str__(self):
        return f'<{self.x}, {self.y}>'


v = Vector(3, 4)
print(v, repr(v), v.length, v + Vector(1, 1), v._replace(x=0), Vector.__mro__[1].__name__)
Point3 = namedtuple('Point3', Vector._fields + ('z',))
print(Point3(*v, 5), Point3(**v._asdict(), z=6))


class Strict(namedtuple('Strict', 'a b')):
    def __new__(cls, a, b=None):
        if a < 0:
            raise ValueError('negative')
        return super().__new__(cls, a, b or a)


print(Strict(1), Strict(1, 2)._replace(b=9))
try:
    Strict(-1)
except ValueError as error:
    print(error)
Account.type.__doc__ = 'kind of account'
print(Account.type.__doc__, Account.balance.__doc__)
