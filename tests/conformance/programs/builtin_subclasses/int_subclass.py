# Arithmetic with a subclass of int gives ints unless it is overridden.
class Mod7(int):
    def __new__(cls, value):
        return super().__new__(cls, value % 7)

    def __add__(self, other):
        return Mod7(int(self) + int(other))

    __radd__ = __add__

    def __repr__(self):
        return f"{int(self)} mod 7"

a, b = Mod7(10), Mod7(5)
print(a, str(a), repr(a), [a + b], [a * b], [1 + a], a == 3, hash(a) == hash(3), {a: "x"}[3])
print(type(a - b).__name__, type(a + 1).__name__, isinstance(a, int), f"{a:>3}", f"{a!r}", "%d %s" % (a, a), range(10)[a], [0] * a)
a.note = "attributes are possible"
print(a.note, int(a), type(int(a)).__name__, a.bit_length(), -a, abs(Mod7(6)), sum([a, b]), max(a, b), bool(Mod7(7)))
