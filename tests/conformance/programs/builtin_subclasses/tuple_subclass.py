# A tuple is immutable, so a subclass works in __new__.
class Point(tuple):
    __slots__ = ()

    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    x = property(lambda self: self[0])
    y = property(lambda self: self[1])

    def __add__(self, other):
        return Point(self.x + other[0], self.y + other[1])

    def __repr__(self):
        return "Point" + super().__repr__()

p = Point(1, 2)
print(p, p + (5, 5), p.x, p == (1, 2), hash(p) == hash((1, 2)), p < (1, 3), len(p), [*p], p[::-1], type(p[:]).__name__)
a, b = p
print(a, b, "%d-%d" % p, isinstance(p, tuple), {p: 1}[1, 2], p * 2)
for action in (lambda: setattr(p, "x", 5), lambda: setattr(p, "z", 5), lambda: Point(1)):
    try:
        action()
    except (AttributeError, TypeError) as error:
        print(error)
