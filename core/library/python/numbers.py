"""Abstract base classes of numbers: Number, Complex, Real, Rational, Integral, each narrower than the one before."""

from abc import ABCMeta, abstractmethod

__all__ = ['Complex', 'Integral', 'Number', 'Rational', 'Real']


class Number(metaclass=ABCMeta):
    """Any number."""
    __slots__ = ()
    __hash__ = None


def _abstract(name, doc, parameters=2):
    """An abstract method; `parameters` counts self."""
    if parameters == 1:
        def method(self):
            raise NotImplementedError
    else:
        def method(self, other):
            raise NotImplementedError
    method.__name__ = name
    method.__doc__ = doc
    return abstractmethod(method)


class Complex(Number):
    """What works as a builtin complex does."""
    __slots__ = ()

    __complex__ = _abstract('__complex__', 'A builtin complex.', 1)

    def __bool__(self):
        """self != 0"""
        return self != 0

    real = property(_abstract('real', 'The real component.', 1))
    imag = property(_abstract('imag', 'The imaginary component.', 1))
    __add__ = _abstract('__add__', 'self + other')
    __radd__ = _abstract('__radd__', 'other + self')
    __neg__ = _abstract('__neg__', '-self', 1)
    __pos__ = _abstract('__pos__', '+self', 1)

    def __sub__(self, other):
        """self - other"""
        return self + -other

    def __rsub__(self, other):
        """other - self"""
        return -self + other

    __mul__ = _abstract('__mul__', 'self * other')
    __rmul__ = _abstract('__rmul__', 'other * self')
    __truediv__ = _abstract('__truediv__', 'self / other')
    __rtruediv__ = _abstract('__rtruediv__', 'other / self')
    __pow__ = _abstract('__pow__', 'self ** other')
    __rpow__ = _abstract('__rpow__', 'other ** self')
    __abs__ = _abstract('__abs__', 'The distance from 0.', 1)
    conjugate = _abstract('conjugate', '(x + y * i).conjugate() is x - y * i.', 1)
    __eq__ = _abstract('__eq__', 'self == other')
    __hash__ = None


class Real(Complex):
    """What works as a float does too."""
    __slots__ = ()

    __float__ = _abstract('__float__', 'A builtin float.', 1)
    __trunc__ = _abstract('__trunc__', 'The int nearest to self on the side of 0.', 1)
    __floor__ = _abstract('__floor__', 'The greatest int that is not above self.', 1)
    __ceil__ = _abstract('__ceil__', 'The least int that is not below self.', 1)

    @abstractmethod
    def __round__(self, ndigits=None):
        """self with `ndigits` digits behind the point; an int without."""
        raise NotImplementedError

    def __divmod__(self, other):
        """(self // other, self % other)"""
        return self // other, self % other

    def __rdivmod__(self, other):
        """(other // self, other % self)"""
        return other // self, other % self

    __floordiv__ = _abstract('__floordiv__', 'self // other')
    __rfloordiv__ = _abstract('__rfloordiv__', 'other // self')
    __mod__ = _abstract('__mod__', 'self % other')
    __rmod__ = _abstract('__rmod__', 'other % self')
    __lt__ = _abstract('__lt__', 'self < other')
    __le__ = _abstract('__le__', 'self <= other')

    def __complex__(self):
        """complex(float(self))"""
        return complex(float(self))

    @property
    def real(self):
        """A real number is its own real component."""
        return +self

    @property
    def imag(self):
        """A real number has no imaginary component."""
        return 0

    def conjugate(self):
        """A real number is its own conjugate."""
        return +self


class Rational(Real):
    """A numerator and a denominator in lowest terms."""
    __slots__ = ()

    numerator = property(_abstract('numerator', 'The numerator.', 1))
    denominator = property(_abstract('denominator', 'The denominator.', 1))

    def __float__(self):
        """numerator / denominator"""
        return int(self.numerator) / int(self.denominator)


class Integral(Rational):
    """What works as an int does too."""
    __slots__ = ()

    __int__ = _abstract('__int__', 'A builtin int.', 1)

    def __index__(self):
        """int(self): for slices."""
        return int(self)

    @abstractmethod
    def __pow__(self, exponent, modulus=None):
        """self ** exponent % modulus"""
        raise NotImplementedError

    __lshift__ = _abstract('__lshift__', 'self << other')
    __rlshift__ = _abstract('__rlshift__', 'other << self')
    __rshift__ = _abstract('__rshift__', 'self >> other')
    __rrshift__ = _abstract('__rrshift__', 'other >> self')
    __and__ = _abstract('__and__', 'self & other')
    __rand__ = _abstract('__rand__', 'other & self')
    __xor__ = _abstract('__xor__', 'self ^ other')
    __rxor__ = _abstract('__rxor__', 'other ^ self')
    __or__ = _abstract('__or__', 'self | other')
    __ror__ = _abstract('__ror__', 'other | self')
    __invert__ = _abstract('__invert__', '~self', 1)

    def __float__(self):
        """float(int(self))"""
        return float(int(self))

    @property
    def numerator(self):
        """An integer is its own numerator."""
        return +self

    @property
    def denominator(self):
        """1: it is an integer."""
        return 1


Complex.register(complex)
Real.register(float)
Integral.register(int)
