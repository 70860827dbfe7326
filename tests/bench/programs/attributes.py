# reading and writing attributes of instances, of the class, through a property and in slots
class Point:
    scale = 3

    def __init__(self, x, y):
        self.x, self.y = x, y

    @property
    def sum(self):
        return self.x + self.y


class Slotted:
    __slots__ = ("a", "b")


def run(count):
    p, s = Point(1, 2), Slotted()
    s.a = s.b = 1
    for i in range(count):
        p.x = p.y + i
        p.y = p.x % 1000
        s.a = s.b + p.scale
        s.b = s.a % 7 + p.sum % 3
    return p.x, p.y, s.a, s.b


print(*run(1000000))
