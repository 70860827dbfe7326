"""Exact fractions."""

from numbers import Rational as _Rational
from math import gcd as _gcd

__all__ = ['Fraction']

_PRIME = (1 << 61) - 1


def _parse(text):
    """(numerator, denominator) of '3/4', '-0.25', '1e3'; None if it is nothing of the kind."""
    text = text.strip()
    sign = 1
    if text[:1] in ('+', '-'):
        sign = -1 if text[0] == '-' else 1
        text = text[1:]

    def digits(part):
        return part.replace('_', '').isdecimal() and '__' not in part and part[0] != '_' and part[-1] != '_'

    if '/' in text:
        top, _, bottom = text.partition('/')
        if not (top and bottom and digits(top) and digits(bottom)):
            return None
        return sign * int(top), int(bottom)
    mantissa, mark, exponent = text.replace('E', 'e').partition('e')
    whole, dot, fraction = mantissa.partition('.')
    if not whole and not fraction or whole and not digits(whole) or fraction and not digits(fraction):
        return None
    fraction = fraction.replace('_', '')
    numerator, denominator = int((whole or '0') + fraction), 10 ** len(fraction)
    if mark:
        body = exponent[1:] if exponent[:1] in ('+', '-') else exponent
        if not body or not digits(body):
            return None
        power = int(exponent)
        if power >= 0:
            numerator *= 10 ** power
        else:
            denominator *= 10 ** -power
    return sign * numerator, denominator


class Fraction(_Rational):
    """A numerator and a denominator without a common divisor."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, _Rational):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or hasattr(numerator, 'adjusted'):       # a float or a Decimal
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance')
            pair = _parse(numerator)
            if pair is None:
                raise ValueError(f'Invalid literal for Fraction: {numerator!r}')
            numerator, denominator = pair
        elif type(numerator) is not int or type(denominator) is not int:
            if not (isinstance(numerator, _Rational) and isinstance(denominator, _Rational)):
                raise TypeError('both arguments should be Rational instances')
            numerator, denominator = (numerator.numerator * denominator.denominator,
                                      denominator.numerator * numerator.denominator)
        if denominator == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        divisor = _gcd(numerator, denominator)
        if denominator < 0:
            divisor = -divisor
        self._numerator, self._denominator = numerator // divisor, denominator // divisor
        return self

    @classmethod
    def from_float(cls, f):
        """The fraction that is exactly as large as a float."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The fraction that is exactly as large as a decimal."""
        if isinstance(dec, int):
            return cls(dec)
        if not hasattr(dec, 'adjusted'):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        """(numerator, denominator)"""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction with a denominator that is not larger."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0             # two neighbours in the continued fraction
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            if q0 + a * q1 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q0 + a * q1
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        other = Fraction(p0 + k * p1, q0 + k * q1)
        last = Fraction(p1, q1)
        return last if abs(last - self) <= abs(other - self) else other

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f'{self._numerator}/{self._denominator}'

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()

    # ------------------------------------------------------------------------------------ arithmetic

    def __add__(self, other):
        if isinstance(other, (int, Fraction)):
            return Fraction(self._numerator * other.denominator + other.numerator * self._denominator,
                            self._denominator * other.denominator)
        return _mixed(self, other, lambda a, b: a + b)

    def __radd__(self, other):
        return _mirrored(self, other, lambda a, b: a + b)

    def __sub__(self, other):
        if isinstance(other, (int, Fraction)):
            return Fraction(self._numerator * other.denominator - other.numerator * self._denominator,
                            self._denominator * other.denominator)
        return _mixed(self, other, lambda a, b: a - b)

    def __rsub__(self, other):
        return _mirrored(self, other, lambda a, b: a - b)

    def __mul__(self, other):
        if isinstance(other, (int, Fraction)):
            return Fraction(self._numerator * other.numerator, self._denominator * other.denominator)
        return _mixed(self, other, lambda a, b: a * b)

    def __rmul__(self, other):
        return _mirrored(self, other, lambda a, b: a * b)

    def __truediv__(self, other):
        if isinstance(other, (int, Fraction)):
            numerator, denominator = self._numerator * other.denominator, self._denominator * other.numerator
            if not denominator:
                raise ZeroDivisionError(f'Fraction({(numerator > 0) - (numerator < 0)}, 0)')
            return Fraction(numerator, denominator)
        return _mixed(self, other, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return _mirrored(self, other, lambda a, b: a / b)

    def __floordiv__(self, other):
        if isinstance(other, (int, Fraction)):
            return self._numerator * other.denominator // (self._denominator * other.numerator)
        return _mixed(self, other, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return _mirrored(self, other, lambda a, b: a // b)

    def __mod__(self, other):
        if isinstance(other, (int, Fraction)):
            a, b = self._denominator, other.denominator
            return Fraction(self._numerator * b % (other.numerator * a), a * b)
        return _mixed(self, other, lambda a, b: a % b)

    def __rmod__(self, other):
        return _mirrored(self, other, lambda a, b: a % b)

    def __divmod__(self, other):
        if isinstance(other, (int, Fraction)):
            return self // other, self % other
        return _mixed(self, other, divmod)

    def __rdivmod__(self, other):
        return _mirrored(self, other, divmod)

    def __pow__(self, other):
        if isinstance(other, _Rational):
            if other.denominator != 1:
                return float(self) ** float(other)
            power = other.numerator
            if power >= 0:
                return Fraction(self._numerator ** power, self._denominator ** power)
            if self._numerator == 0:
                raise ZeroDivisionError(f'Fraction({self._denominator ** -power}, 0)')
            return Fraction(self._denominator ** -power, self._numerator ** -power)
        return float(self) ** other

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, _Rational):
            return Fraction(other.numerator, other.denominator) ** self
        if self._denominator == 1:
            return other ** self._numerator
        return other ** float(self)

    def __pos__(self):
        return Fraction(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator)

    def __int__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 > self._denominator or rest * 2 == self._denominator and whole % 2:
                whole += 1
            return whole
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return bool(self._numerator)

    # ------------------------------------------------------------------------------------ comparing

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, _PRIME)
        except ValueError:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * inverse)
        if self._numerator < 0:
            result = -result
        return -2 if result == -1 else result

    def __eq__(self, other):
        if type(other) is int:
            return self._numerator == other and self._denominator == 1
        if isinstance(other, _Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            if other != other or other in (float('inf'), float('-inf')):
                return other == 0.0
            return self == Fraction(*other.as_integer_ratio())
        return NotImplemented

    def _order(self, other):
        """A pair of numbers in the same order, or None."""
        if isinstance(other, _Rational):
            return self._numerator * other.denominator, self._denominator * other.numerator
        if isinstance(other, float):
            if other != other or other in (float('inf'), float('-inf')):
                return 0.0, other
            a, b = other.as_integer_ratio()
            return self._numerator * b, self._denominator * a
        return None

    def __lt__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] < pair[1]

    def __le__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] <= pair[1]

    def __gt__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] > pair[1]

    def __ge__(self, other):
        pair = self._order(other)
        return NotImplemented if pair is None else pair[0] >= pair[1]


def _mixed(fraction, other, operation):
    if isinstance(other, float):
        return operation(float(fraction), other)
    if isinstance(other, complex):
        return operation(complex(fraction), other)
    return NotImplemented


def _mirrored(fraction, other, operation):
    if isinstance(other, _Rational):
        return operation(Fraction(other), fraction)
    if isinstance(other, float):
        return operation(other, float(fraction))
    if isinstance(other, complex):
        return operation(other, complex(fraction))
    return NotImplemented
