# a += b calls __iadd__ and rebinds a to its result; without it, __add__.
class Bag:
    def __init__(self, *items):
        self.items = list(items)

    def __iadd__(self, other):
        self.items += other
        return self

    def __add__(self, other):
        return Bag(*self.items, *other)

    def __imul__(self, n):
        return "no longer a bag"

    def __sub__(self, other):
        return Bag(*[x for x in self.items if x not in other])

a = b = Bag(1)
a += [2]
print(a is b, b.items)
a = a + [3]
print(a is b, a.items, b.items)
a -= [1]
print(a.items)
a *= 3
print(a)
t = ([1],)
try:
    t[0] += [2]
except TypeError as error:
    print(error, t)
