# Calls that do not fit, of methods and classes.
class Point:
    def __init__(self, x, y, *, color="red"):
        self.x = x

    def move(self, dx, dy): ...

try:
    Point(1, 2).move(1, 2, 3)
except TypeError as error:
    print(error)
Point(1, colour="blue")
