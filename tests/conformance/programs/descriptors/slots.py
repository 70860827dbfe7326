# __slots__ takes away the instance dictionary.
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

p = Point(1, 2)
p.x += 10
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"), type(Point.x).__name__)
del p.y
for action in (lambda: p.y, lambda: setattr(p, "z", 1), lambda: p.z, lambda: p.__dict__, lambda: setattr(p, "__slots__", 1)):
    try:
        action()
    except AttributeError as error:
        print(error)
print(Point.x.__get__(p, Point), repr(Point.x))
