# Class patterns check the type, then attributes by name or by __match_args__.
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y

class Point3(Point):
    def __init__(self, x, y, z):
        super().__init__(x, y)
        self.z = z

def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point3(x=0, z=z):
            return f"3d with x 0 and z {z}"
        case Point(x, 0) | Point(0, x):
            return f"on an axis at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point(x=a, y=b):
            return f"at {a}, {b}"
        case _:
            return "no point"

for p in (Point(0, 0), Point(3, 0), Point(0, 4), Point(5, 5), Point(1, 2), Point3(0, 1, 9), Point3(1, 1, 1), (0, 0), Point):
    print(where(p))
