# An iterator returns itself from __iter__ and raises StopIteration at the end, again and again.
class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

c = Countdown(3)
print(next(c), list(c), list(c), next(c, "empty"))
print(sum(Countdown(4)), max(Countdown(4)), sorted(Countdown(3)), tuple(Countdown(2)), [*Countdown(2)], 2 in Countdown(3))
a, b = Countdown(2)
first, *rest = Countdown(4)
print(a, b, first, rest, dict(zip("ab", Countdown(2))), "-".join(map(str, Countdown(3))))
class Bad:
    def __iter__(self):
        return 5
class Not:
    __iter__ = None
for call in (lambda: iter(Bad()), lambda: iter(Not()), lambda: next(Bad()), lambda: list(5)):
    try:
        call()
    except TypeError as error:
        print(error)
