# exceptions raised, caught near and far, with finally on the way
class Problem(Exception):
    def __init__(self, n):
        super().__init__(n)
        self.n = n


def check(n):
    if n % 3 == 0:
        raise Problem(n)
    return n


def through(n):
    try:
        return check(n)
    finally:
        counts[0] += 1


counts = [0]


def run(count):
    total = 0
    for i in range(count):
        try:
            total += through(i)
        except Problem as error:
            total -= error.n
        try:
            {}[i]
        except KeyError:
            total += 1
    return total, counts[0]


print(*run(300000))
