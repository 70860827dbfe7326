# The tower of numbers: Integral is Rational is Real is Complex is Number.
import numbers
from numbers import Complex, Integral, Number, Rational, Real

for value in 1, True, 1.5, 1j, 'x':
    print(value, [c.__name__ for c in (Number, Complex, Real, Rational, Integral) if isinstance(value, c)])
print(issubclass(Integral, Rational), issubclass(int, Real), Number.__mro__, Integral.__mro__[1:4])


class Length(Real):
    def __init__(self, n):
        self.n = n

    def __float__(self):
        return float(self.n)

    __trunc__ = __floor__ = __ceil__ = __float__

    def __round__(self, ndigits=None):
        return round(self.n, ndigits)

    def __add__(self, other):
        return Length(self.n + float(other))

    def __mul__(self, other):
        return Length(self.n * other)

    def __eq__(self, other):
        return self.n == float(other)

    def __lt__(self, other):
        return self.n < float(other)

    def __le__(self, other):
        return self.n <= float(other)

    def __neg__(self):
        return Length(-self.n)

    def __pos__(self):
        return self

    def __abs__(self):
        return Length(abs(self.n))

    __radd__ = __add__
    __rmul__ = __mul__
    __truediv__ = __rtruediv__ = __pow__ = __rpow__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __mul__


n = Length(3)
print((n + 1).n, (n - 1).n, (10 - n).n, bool(Length(0)), n.real is n, n.imag, n.conjugate() is n, divmod(n, 2)[0].n)
try:
    numbers.Real()
except TypeError as error:
    print(str(error)[:50])
