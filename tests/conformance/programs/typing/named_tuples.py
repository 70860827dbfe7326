# NamedTuple as a base class and called.
from typing import NamedTuple, List, get_type_hints

class Point(NamedTuple):
    """A place."""
    x: int
    y: int = 0

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def moved(self, dx):
        return self._replace(x=self.x + dx)

    @classmethod
    def origin(cls):
        return cls(0)

p = Point(3, 4)
print(p, p.x, p[1], p.length, p.moved(10), Point.origin(), Point(x=1), p == (3, 4))
print(Point._fields, Point._field_defaults, Point.__annotations__, Point.__doc__, p._asdict())
print([c.__name__ for c in Point.__mro__], type(Point).__name__, Point.__orig_bases__[0] is NamedTuple, Point.__module__, Point.__qualname__)
Employee = NamedTuple('Employee', [('name', str), ('ids', List[int])])
print(Employee('Ann', [1]), Employee.__annotations__, get_type_hints(Employee))
print(NamedTuple('P', a=int, b='str').__annotations__)
x, y = p
print(x, y, len(p), hash(p) == hash((3, 4)), max(p), p < (4, 0))

def wrong_order():
    class A(NamedTuple):
        a: int = 1
        b: int
def overwrite():
    class A(NamedTuple):
        a: int
        def _asdict(self): pass
def two_bases():
    class A(NamedTuple, list):
        a: int
for wrong in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(z=1), wrong_order, overwrite, two_bases,
              lambda: NamedTuple('A', [('a', int)], b=int)):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    p.x = 5
except AttributeError as error:
    print(error)
