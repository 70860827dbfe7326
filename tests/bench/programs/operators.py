# a class with operators: vectors added, scaled and compared
class Vector:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __mul__(self, k):
        return Vector(self.x * k, self.y * k)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return self.y if i else self.x


def run(count):
    v, step, same = Vector(0, 0), Vector(1, 2), 0
    for i in range(count):
        v = v + step * (i % 3)
        same += v == step
        same += v[1] % len(v)
    return v.x, v.y, same


print(*run(250000))
