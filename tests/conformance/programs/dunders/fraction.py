# A number type that mixes with ints on both sides.
from math import gcd

class Fraction:
    def __init__(self, top, bottom=1):
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        divisor = gcd(top, bottom) * (1 if bottom > 0 else -1)
        self.top, self.bottom = top // divisor, bottom // divisor

    def _pair(function):
        def method(self, other):
            if isinstance(other, int):
                other = Fraction(other)
            return function(self, other) if isinstance(other, Fraction) else NotImplemented
        return method

    __add__ = __radd__ = _pair(lambda a, b: Fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom))
    __mul__ = __rmul__ = _pair(lambda a, b: Fraction(a.top * b.top, a.bottom * b.bottom))
    __truediv__ = _pair(lambda a, b: Fraction(a.top * b.bottom, a.bottom * b.top))
    __rtruediv__ = _pair(lambda a, b: b / a)
    __eq__ = _pair(lambda a, b: a.top * b.bottom == b.top * a.bottom)
    __lt__ = _pair(lambda a, b: a.top * b.bottom < b.top * a.bottom)

    def __str__(self):
        return f"{self.top}/{self.bottom}" if self.bottom != 1 else str(self.top)

half, third = Fraction(1, 2), Fraction(2, -6)
print(half, third, half + third, 1 + half, half * 4, 1 / third, half == Fraction(2, 4), half == 0.5, third < 0, 1 > half)
print(sum([half, half, third]))
for call in (lambda: half + "x", lambda: half / 0, lambda: half < "x"):
    try:
        call()
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
