# Defining __eq__ takes away __hash__; equal objects must have equal hashes to be one key.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

class Hashed(Point):
    def __hash__(self):
        return hash((self.x, self.y))

print(Point.__hash__, Point(1, 2) == Point(1, 2), Point(1, 2) in [Point(1, 2)])
try:
    {Point(1, 2): "x"}
except TypeError as error:
    print(error)
d = {Hashed(1, 2): "a"}
d[Hashed(1, 2)] = "b"
print(len(d), d[Hashed(1, 2)], Hashed(1, 2) in d, Hashed(2, 1) in d, len({Hashed(0, 0), Hashed(0, 0)}))
class Lost(Hashed):
    def __eq__(self, other):
        return False
try:
    hash(Lost(1, 1))
except TypeError as error:
    print(error)
