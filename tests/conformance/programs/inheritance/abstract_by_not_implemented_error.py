# The simple way to demand a method: raise NotImplementedError in the base.
class Shape:
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def __lt__(self, other):
        return self.area() < other.area()

class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2

    def __repr__(self):
        return f"Square({self.side})"

class Line(Shape): pass

print(sorted([Square(3), Square(1), Square(2)]), max(Square(5), Square(4)))
try:
    sorted([Line(), Square(1)])
except NotImplementedError as error:
    print(error)
