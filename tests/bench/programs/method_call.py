# methods: plain, inherited, through super, and a bound method kept in a variable
class Base:
    def __init__(self, n):
        self.n = n

    def add(self, k):
        self.n += k
        return self.n

    def half(self):
        return self.n // 2


class Child(Base):
    def add(self, k):
        return super().add(k) + 1


def run(count):
    base, child, total = Base(0), Child(0), 0
    half = child.half
    for i in range(count):
        base.add(i)
        total += child.add(i) - half()
    return (total + base.n) % 1000003


print(run(700000))
