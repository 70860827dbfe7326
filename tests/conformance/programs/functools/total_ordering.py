# total_ordering adds the comparisons that are missing.
from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts


a, b = Version(1, 2), Version(1, 3)
print(a < b, a <= b, a > b, a >= b, a == b, a != b, a <= Version(1, 2))
print(max(a, b).parts, [v.parts for v in sorted([b, a], reverse=True)])
print(Version.__gt__.__name__, Version.__hash__)
try:
    a >= 5
except TypeError as error:
    print(error)
try:
    @total_ordering
    class Nothing:
        pass
except ValueError as error:
    print(error)


@total_ordering
class FromGe:
    def __init__(self, n):
        self.n = n

    def __ge__(self, other):
        return self.n >= other.n


print(FromGe(1) < FromGe(2), FromGe(1) > FromGe(2), FromGe(3) <= FromGe(2))
