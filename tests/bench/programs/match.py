# match over numbers, tuples, dictionaries and classes
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def weigh(item):
    match item:
        case 0 | 1:
            return 1
        case int(n) if n < 5:
            return n
        case (a, b):
            return a + b
        case {"kind": "box", "size": size}:
            return size
        case Point(0, y):
            return y
        case Point(x=x):
            return x
        case _:
            return -1


def run(count):
    items = [0, 3, (4, 5), {"kind": "box", "size": 7}, Point(0, 2), Point(3, 4), "other", [1, 2]]
    total = 0
    for i in range(count):
        total += weigh(items[i & 7])
    return total


print(run(600000))
