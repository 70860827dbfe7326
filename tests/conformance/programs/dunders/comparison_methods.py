# Each comparison has its method; the reflected one of < is >, == falls back to identity.
class V:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        print(f"{self.n} lt", end=" ")
        return self.n < other.n if isinstance(other, V) else NotImplemented

    def __le__(self, other):
        print(f"{self.n} le", end=" ")
        return NotImplemented

    def __eq__(self, other):
        print(f"{self.n} eq", end=" ")
        return NotImplemented

a, b = V(1), V(2)
print(a < b)
print(a > b)
print(a == b)
print(a != b)
print(a == 5)
for call in (lambda: a <= b, lambda: a >= b, lambda: a < 3, lambda: 3 > a):
    try:
        print(call())
    except TypeError as error:
        print("|", error)
