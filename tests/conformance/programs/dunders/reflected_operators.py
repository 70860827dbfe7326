# __radd__ and friends are asked when the left operand does not know the answer.
class Meters:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        print("add", end=" ")
        if isinstance(other, Meters):
            return Meters(self.n + other.n)
        return NotImplemented

    def __radd__(self, other):
        print("radd", other, end=" ")
        return self if other == 0 else NotImplemented

    def __rsub__(self, other):
        return f"{other}-{self.n}"

    def __rpow__(self, other):
        return f"{other}**{self.n}"

    def __rdivmod__(self, other):
        return (other, self.n)

print((Meters(1) + Meters(2)).n)
print(sum([Meters(1), Meters(2), Meters(3)]).n)
print(10 - Meters(3), 2 ** Meters(3), divmod(7, Meters(2)))
for call in (lambda: Meters(1) + 5, lambda: 5 + Meters(1), lambda: Meters(1) - 1):
    try:
        call()
    except TypeError as error:
        print(error)
