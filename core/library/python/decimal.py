"""Decimal numbers with a precision that can be chosen."""

import _coroscope

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext',
           'DecimalException', 'Clamped', 'InvalidOperation', 'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal',
           'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext', 'ConversionSyntax',
           'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR',
           'ROUND_UP', 'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC',
           'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS', 'HAVE_CONTEXTVAR']

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = 'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR'
ROUND_HALF_UP, ROUND_HALF_DOWN = 'ROUND_HALF_UP', 'ROUND_HALF_DOWN'
ROUND_HALF_EVEN, ROUND_05UP = 'ROUND_HALF_EVEN', 'ROUND_05UP'
_ROUNDINGS = (ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
              ROUND_05UP)
__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997


# ------------------------------------------------------------------------------------------------ signals

class DecimalException(ArithmeticError):
    """The base of all of them."""


class Clamped(DecimalException):
    """The exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """There is no result."""


class ConversionSyntax(InvalidOperation):
    """The text is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A number other than zero was divided by zero."""


class DivisionImpossible(InvalidOperation):
    """The whole quotient has too many digits."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero was divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were lost."""


class InvalidContext(InvalidOperation):
    """The context is no good."""


class Rounded(DecimalException):
    """Digits were lost."""


class Subnormal(DecimalException):
    """The number is very small."""


class Overflow(Inexact, Rounded):
    """The number is too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """The number is too small."""


class FloatOperation(DecimalException, TypeError):
    """Decimals and floats were mixed."""


_CONDITIONS = (ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext)
_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped)

_SHOWN = (Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow)


class _Signals(dict):
    """The flags or the traps of a context."""

    def __repr__(self):
        return '{' + ', '.join(f'{signal}:{value}' for signal, value in self.items()) + '}'

    def __setitem__(self, signal, value):
        if signal not in self:
            raise KeyError('invalid error flag')
        super().__setitem__(signal, bool(value))

    def __delitem__(self, signal):
        raise ValueError('signal keys cannot be deleted')

    def copy(self):
        return dict(self)


def _signals(chosen):
    result = _Signals((signal, False) for signal in _SIGNALS)
    if isinstance(chosen, dict):
        chosen = [signal for signal in _SIGNALS if chosen.get(signal)]
    for signal in chosen or ():
        if signal not in result:
            raise TypeError('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n'
                            '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')
        dict.__setitem__(result, signal, True)
    return result


# ------------------------------------------------------------------------------------------------ context

class Context:
    """Precision, rounding and what is an error."""

    __slots__ = ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps')

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None,
                 traps=None):
        base = _default or self
        self.prec = prec if prec is not None else base.prec
        self.rounding = rounding if rounding is not None else base.rounding
        self.Emin = Emin if Emin is not None else base.Emin
        self.Emax = Emax if Emax is not None else base.Emax
        self.capitals = capitals if capitals is not None else base.capitals
        self.clamp = clamp if clamp is not None else base.clamp
        self.flags = flags if flags is not None else []
        self.traps = traps if traps is not None else base.traps

    def __setattr__(self, name, value):
        if name in ('flags', 'traps'):
            value = _signals(value)
        elif name == 'rounding':
            if value not in _ROUNDINGS:
                raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                                '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
        elif name in _RANGES:
            if not isinstance(value, int):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer"
                                if not hasattr(value, '__index__') else 'an integer is required')
            low, high, text = _RANGES[name]
            if not low <= value <= high:
                raise ValueError(f'valid {text}')
        else:
            raise AttributeError(f"'decimal.Context' object has no attribute '{name}'")
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        raise AttributeError('context attributes cannot be deleted')

    def __repr__(self):
        def names(signals):
            return ', '.join(signal.__name__ for signal in _SHOWN if signals[signal])
        return (f'Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, '
                f'capitals={self.capitals}, clamp={self.clamp}, flags=[{names(self.flags)}], '
                f'traps=[{names(self.traps)}])')

    def copy(self):
        """Another one like it."""
        made = Context(self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, None, self.traps)
        made.flags = self.flags
        return made

    __copy__ = copy

    def clear_flags(self):
        """Nothing has happened."""
        self.flags = []

    def clear_traps(self):
        """Nothing is an error."""
        self.traps = []

    def Etiny(self):
        """The least exponent."""
        return self.Emin - self.prec + 1

    def Etop(self):
        """The greatest exponent of a number with all its digits."""
        return self.Emax - self.prec + 1

    def _signal(self, happened):
        """Note what happened in an operation; raise what is an error."""
        if not happened:
            return
        flags, traps = self.flags, self.traps
        trapped = []
        for condition in _CONDITIONS:
            if condition in happened:
                dict.__setitem__(flags, InvalidOperation, True)
                if traps[InvalidOperation]:
                    trapped.append(condition)
        for signal in _SIGNALS:
            if signal in happened:
                dict.__setitem__(flags, signal, True)
                if traps[signal]:
                    trapped.append(signal)
        if trapped:
            first = trapped[0]
            raise (InvalidOperation if first in _CONDITIONS else first)(trapped)

    def create_decimal(self, num='0'):
        """A decimal rounded to the precision."""
        made = Decimal(num, self)
        happened = set()
        if made._kind == 'N' or made._kind == 'n':
            if made._coef and _digits(made._coef) > self.prec - self.clamp:
                self._signal({ConversionSyntax})
                return _NaN
        made = _fix(made, self, happened)
        self._signal(happened)
        return made

    def create_decimal_from_float(self, f):
        """The same for a float."""
        return self.create_decimal(Decimal.from_float(f))

    def to_sci_string(self, a):
        return _text(_decimal(a), self, False)

    def to_eng_string(self, a):
        return _text(_decimal(a), self, True)

    def power(self, a, b, modulo=None):
        return _decimal(a)._power(_decimal(b), modulo, self)

    def divmod(self, a, b):
        return _decimal(a)._divmod(_decimal(b), self)


_RANGES = {'prec': (1, MAX_PREC, 'range for prec is [1, MAX_PREC]'),
           'Emin': (MIN_EMIN, 0, 'range for Emin is [MIN_EMIN, 0]'),
           'Emax': (0, MAX_EMAX, 'range for Emax is [0, MAX_EMAX]'),
           'capitals': (0, 1, 'values for capitals are [0, 1]'), 'clamp': (0, 1, 'values for clamp are [0, 1]')}
_default = None
_default = DefaultContext = Context(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, [],
                                    [InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(9, ROUND_HALF_UP, None, None, None, None, [],
                       [Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow])
ExtendedContext = Context(9, ROUND_HALF_EVEN, None, None, None, None, [], [])
_current = _default.copy()


def getcontext():
    """The context that operations use."""
    return _current


def setcontext(context):
    """Use another context."""
    global _current
    if not isinstance(context, Context):
        raise TypeError('optional argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current = context


class ContextManager:
    """What localcontext() returns."""

    def __init__(self, context):
        self._new = context

    def __enter__(self):
        global _current
        self._saved = _current
        _current = self._new
        return _current

    def __exit__(self, *exc_info):
        global _current
        _current = self._saved


def localcontext(ctx=None, **kwargs):
    """Another context inside a with block."""
    if ctx is None:
        ctx = _current
    if not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    made = ctx.copy()
    for name, value in kwargs.items():
        if name not in Context.__slots__:
            raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        setattr(made, name, value)
    return ContextManager(made)


# ------------------------------------------------------------------------------------------------ rounding

def _goes_up(rounding, sign, quotient, rest, unit):
    """Is the quotient to be raised by one, if `rest` of `unit` is cut off?"""
    if not rest:
        return False
    if rounding == ROUND_HALF_EVEN:
        return rest * 2 > unit or rest * 2 == unit and quotient & 1
    if rounding == ROUND_HALF_UP:
        return rest * 2 >= unit
    if rounding == ROUND_HALF_DOWN:
        return rest * 2 > unit
    if rounding == ROUND_UP:
        return True
    if rounding == ROUND_DOWN:
        return False
    if rounding == ROUND_CEILING:
        return not sign
    if rounding == ROUND_FLOOR:
        return bool(sign)
    return quotient % 5 == 0                    # ROUND_05UP


def _cut(coef, count, rounding, sign):
    """The coefficient without its last `count` digits: (coefficient, was it exact?)."""
    unit = 10 ** count
    quotient, rest = divmod(coef, unit)
    if _goes_up(rounding, sign, quotient, rest, unit):
        quotient += 1
    return quotient, not rest


_CHUNK = 4000                                   # digits that int() and str() take at once


def _digits(coef):
    """How many decimal digits."""
    if coef < _LONG:
        return len(str(coef))
    count = int((coef.bit_length() - 1) * 0.30102999566398119)
    return count + 1 if coef < 10 ** (count + 1) else count + 2


def _shown(coef):
    """str(coef), also of very long numbers."""
    if coef < _LONG:
        return str(coef)
    half = _digits(coef) // 2
    high, low = divmod(coef, 10 ** half)
    return _shown(high) + _shown(low).rjust(half, '0')


def _number(digits):
    """int(digits), also of very long texts."""
    if len(digits) <= _CHUNK:
        return int(digits or '0')
    half = len(digits) // 2
    return _number(digits[:-half]) * 10 ** half + _number(digits[-half:])


_LONG = 10 ** _CHUNK


def _fix(number, context, happened):
    """The number rounded so that the context takes it."""
    if number._kind:
        return number
    prec, exp, coef = context.prec, number._exp, number._coef
    etiny, etop = context.Emin - prec + 1, context.Emax - prec + 1
    if not coef:
        new = min(max(exp, etiny), etop if context.clamp else context.Emax)
        if new != exp:
            happened.add(Clamped)
            return _make(number._sign, 0, new)
        return number
    least = _digits(coef) + exp - prec
    if least > etop:
        return _overflow(number._sign, context, happened)
    subnormal = least < etiny
    if subnormal:
        least = etiny
        happened.add(Subnormal)
    if exp < least:
        new, exact = _cut(coef, least - exp, context.rounding, number._sign)
        if new and _digits(new) > prec:
            new //= 10
            least += 1
        happened.add(Rounded)
        if not exact:
            happened.add(Inexact)
            if subnormal:
                happened.add(Underflow)
        if least > etop:
            return _overflow(number._sign, context, happened)
        if not new:
            happened.add(Clamped)
        return _make(number._sign, new, least)
    if context.clamp and exp > etop:
        happened.add(Clamped)
        return _make(number._sign, coef * 10 ** (exp - etop), etop)
    return number


def _overflow(sign, context, happened):
    happened.update((Overflow, Inexact, Rounded))
    rounding = context.rounding
    if rounding in (ROUND_DOWN, ROUND_05UP) or rounding == ROUND_CEILING and sign or \
            rounding == ROUND_FLOOR and not sign:
        return _make(sign, 10 ** context.prec - 1, context.Etop())
    return _make(sign, 0, 0, 'F')


# ------------------------------------------------------------------------------------------------ logarithms, powers of e

def _ln_ratio(a, b, places):
    """ln(a / b) for a / b near 1, times 10**places."""
    # 2 * (z + z**3 / 3 + z**5 / 5 …) with z = (a - b) / (a + b)
    if a < b:
        return -_ln_ratio(b, a, places)
    scale = 10 ** (places + 5)
    z = (a - b) * scale // (a + b)
    square = z * z // scale
    total, power, k = 0, z, 1
    while power:
        total += power // k
        power = power * square // scale
        k += 2
    return 2 * total // 10 ** 5


def _ln2(places):
    return _ln_ratio(2, 1, places)


def _ln10(places):
    return 3 * _ln2(places + 3) // 1000 + _ln_ratio(5, 4, places + 3) // 1000


def _ln_scaled(coef, exp, places):
    """ln(coef * 10**exp), times 10**places, good to a few units."""
    more = places + 6
    k = _digits(coef) + exp                     # coef * 10**exp = m * 10**k, 0.1 <= m < 1
    unit = 10 ** _digits(coef)
    twos = 0
    a, b = coef, unit
    while 3 * a < 2 * b:                        # now 2/3 <= m * 2**twos < 4/3
        a *= 2
        twos += 1
    result = _ln_ratio(a, b, more) - twos * _ln2(more) + k * _ln10(more)
    return result // 10 ** 6


def _exp_scaled(value, places):
    """(n, k) with exp(value / 10**places) = n / 10**places * 10**k, 0 < n / 10**places < 10 or so."""
    ln10 = _ln10(places + 12)
    k, rest = divmod(value * 10 ** 12, ln10)
    scale = 10 ** (places + 12)
    halvings = 8
    rest >>= halvings
    total = term = scale
    i = 1
    while term:
        term = term * rest // (scale * i)
        total += term
        i += 1
    for _ in range(halvings):
        total = total * total // scale
    return total // 10 ** 12, k


# ------------------------------------------------------------------------------------------------ Decimal

class DecimalTuple(tuple):
    """What as_tuple() returns."""

    __slots__ = ()
    _fields = ('sign', 'digits', 'exponent')

    def __new__(cls, sign, digits, exponent):
        return tuple.__new__(cls, (sign, digits, exponent))

    sign = property(lambda self: self[0])
    digits = property(lambda self: self[1])
    exponent = property(lambda self: self[2])

    def __repr__(self):
        return f'DecimalTuple(sign={self[0]}, digits={self[1]}, exponent={self[2]!r})'


def _make(sign, coef, exp, kind='', cls=None):
    made = object.__new__(cls or Decimal)
    made._sign = sign
    made._coef = coef
    made._exp = exp
    made._kind = kind
    return made


def _parse(text):
    """(sign, coefficient, exponent, kind) of a text, or None."""
    text = text.strip().replace('_', '')
    sign = 0
    if text[:1] in ('+', '-'):
        sign = int(text[0] == '-')
        text = text[1:]
    lower = text.lower()
    if lower in ('inf', 'infinity'):
        return sign, 0, 0, 'F'
    for prefix, kind in (('nan', 'n'), ('snan', 'N')):
        if lower.startswith(prefix):
            digits = lower[len(prefix):]
            if digits and not digits.isdecimal():
                return None
            return sign, _number(digits), 0, kind
    mantissa, mark, exponent = lower.partition('e')
    exp = 0
    if mark:
        body = exponent[1:] if exponent[:1] in ('+', '-') else exponent
        if not body.isdecimal():
            return None
        exp = int(exponent)
    whole, _, fraction = mantissa.partition('.')
    digits = whole + fraction
    if not digits or not digits.isdecimal():
        return None
    return sign, _number(digits), exp - len(fraction), ''


class Decimal:
    """A decimal number."""

    __slots__ = ('_sign', '_coef', '_exp', '_kind')     # _kind: '' or F infinity, n NaN, N signaling NaN

    def __new__(cls, value='0', context=None):
        if isinstance(value, str):
            parts = _parse(value)
            if parts is None:
                context = context or _current
                context._signal({ConversionSyntax})
                parts = 0, 0, 0, 'n'
            return _make(*parts, cls)
        if isinstance(value, int):
            return _make(int(value < 0), abs(int(value)), 0, '', cls)
        if isinstance(value, Decimal):
            if type(value) is cls is Decimal:
                return value
            return _make(value._sign, value._coef, value._exp, value._kind, cls)
        if isinstance(value, float):
            context = context or _current
            context._signal({FloatOperation})
            made = Decimal.from_float(value)
            return _make(made._sign, made._coef, made._exp, made._kind, cls)
        if isinstance(value, (tuple, list)):
            return cls._from_tuple(value)
        raise TypeError(f'conversion from {type(value).__name__} to Decimal is not supported')

    @classmethod
    def _from_tuple(cls, value):
        if len(value) != 3:
            raise ValueError('argument must be a sequence of length 3')
        sign, digits, exp = value
        if not (isinstance(sign, int) and sign in (0, 1)):
            raise ValueError('sign must be an integer with the value 0 or 1')
        if exp == 'F':
            return _make(sign, 0, 0, 'F', cls)
        if not all(isinstance(digit, int) and 0 <= digit <= 9 for digit in digits):
            raise ValueError('coefficient must be a tuple of digits')
        coef = _number(''.join(map(str, digits)))
        if exp in ('n', 'N'):
            return _make(sign, coef, 0, exp, cls)
        if not isinstance(exp, int):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        return _make(sign, coef, exp, '', cls)

    @classmethod
    def from_float(cls, f):
        """The decimal that is exactly as large as a float."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('argument must be int or float')
        sign = int(str(f)[0] == '-')
        if f != f:
            made = _make(0, 0, 0, 'n')
        elif f in (float('inf'), float('-inf')):
            made = _make(sign, 0, 0, 'F')
        else:
            numerator, denominator = abs(f).as_integer_ratio()
            twos = denominator.bit_length() - 1
            made = _make(sign, numerator * 5 ** twos, -twos)
        return made if cls is Decimal else cls(made)

    # ------------------------------------------------------------------------------------ text

    def __repr__(self):
        return f"Decimal('{self}')"

    def __str__(self):
        return _text(self, _current, False)

    def to_eng_string(self, context=None):
        """The text with an exponent that is a multiple of three."""
        return _text(self, context or _current, True)

    def __format__(self, spec, context=None):
        return _formatted(self, spec, context or _current)

    def as_tuple(self):
        """(sign, digits, exponent)"""
        if self._kind == 'F':
            return DecimalTuple(self._sign, (0,), 'F')
        if self._kind:
            return DecimalTuple(self._sign, tuple(map(int, _shown(self._coef))) if self._coef else (), self._kind)
        return DecimalTuple(self._sign, tuple(map(int, _shown(self._coef))), self._exp)

    def as_integer_ratio(self):
        """A numerator and a denominator."""
        if self._kind:
            if self._kind == 'F':
                raise OverflowError('cannot convert Infinity to integer ratio')
            raise ValueError('cannot convert NaN to integer ratio')
        coef = -self._coef if self._sign else self._coef
        if self._exp >= 0:
            return coef * 10 ** self._exp, 1
        from math import gcd
        divisor = 10 ** -self._exp
        common = gcd(coef, divisor)
        return coef // common, divisor // common

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # ------------------------------------------------------------------------------------ numbers of other types

    def __int__(self):
        if self._kind:
            if self._kind == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        size = self._coef * 10 ** self._exp if self._exp >= 0 else self._coef // 10 ** -self._exp
        return -size if self._sign else size

    __trunc__ = __int__

    def __float__(self):
        if self._kind == 'N':
            raise ValueError('cannot convert signaling NaN to float')
        if self._kind:
            return float(('-' if self._sign else '') + ('inf' if self._kind == 'F' else 'nan'))
        return float(str(self))

    def __complex__(self):
        return complex(float(self))

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return Decimal(0)

    def conjugate(self):
        return self

    def __bool__(self):
        return bool(self._kind) or self._coef != 0

    def __hash__(self):
        if self._kind:
            if self._kind == 'N':
                raise TypeError('Cannot hash a signaling NaN value')
            if self._kind == 'n':
                return object.__hash__(self)
            return -314159 if self._sign else 314159
        prime = (1 << 61) - 1
        if self._exp >= 0:
            power = pow(10, self._exp, prime)
        else:
            power = pow(pow(10, prime - 2, prime), -self._exp, prime)
        result = self._coef * power % prime
        if self._sign:
            result = -result
        return -2 if result == -1 else result

    # ------------------------------------------------------------------------------------ comparing

    def _cmp(self, other):
        """-1, 0 or 1, for numbers that are no NaN."""
        if self._kind or other._kind:
            a = (-1 if self._sign else 1) if self._kind else 0
            b = (-1 if other._sign else 1) if other._kind else 0
            return (a > b) - (a < b)
        if not self._coef or not other._coef:
            a = (-1 if self._sign else 1) if self._coef else 0
            b = (-1 if other._sign else 1) if other._coef else 0
            return (a > b) - (a < b)
        if self._sign != other._sign:
            return -1 if self._sign else 1
        a, b = _digits(self._coef) + self._exp, _digits(other._coef) + other._exp
        if a == b:
            a, b = self._coef, other._coef
            if self._exp > other._exp:
                a *= 10 ** (self._exp - other._exp)
            else:
                b *= 10 ** (other._exp - self._exp)
        result = (a > b) - (a < b)
        return -result if self._sign else result

    def _compare_with(self, other, equality):
        """The order of two numbers; None for a NaN; NotImplemented for what is no number."""
        if not isinstance(other, Decimal):
            if isinstance(other, int):
                other = Decimal(other)
            elif isinstance(other, float):
                if equality:
                    dict.__setitem__(_current.flags, FloatOperation, True)
                else:
                    _current._signal({FloatOperation})
                other = Decimal.from_float(other)
            elif isinstance(other, complex) and equality and other.imag == 0:
                other = Decimal.from_float(other.real)
            elif hasattr(other, 'numerator') and hasattr(other, 'denominator') and not self._kind:
                if self._coef and abs(self.adjusted()) > 20000:         # don't write it out
                    near = _digits(abs(other.numerator)) - _digits(other.denominator)
                    if abs(self.adjusted() - near) > 1 or self._sign != (other.numerator < 0):
                        return (-1 if self._sign else 1) if self.adjusted() > near or self._sign != (
                            other.numerator < 0) else (1 if self._sign else -1)
                numerator, denominator = self.as_integer_ratio()
                a, b = numerator * other.denominator, other.numerator * denominator
                return (a > b) - (a < b)
            else:
                return NotImplemented
        if self._kind in ('n', 'N') or other._kind in ('n', 'N'):
            if not equality or 'N' in (self._kind, other._kind):
                _current._signal({InvalidOperation})
            return None
        return self._cmp(other)

    def __eq__(self, other):
        order = self._compare_with(other, True)
        return order if order is NotImplemented else order == 0

    def __lt__(self, other):
        order = self._compare_with(other, False)
        return order if order is NotImplemented else order is not None and order < 0

    def __le__(self, other):
        order = self._compare_with(other, False)
        return order if order is NotImplemented else order is not None and order <= 0

    def __gt__(self, other):
        order = self._compare_with(other, False)
        return order if order is NotImplemented else order is not None and order > 0

    def __ge__(self, other):
        order = self._compare_with(other, False)
        return order if order is NotImplemented else order is not None and order >= 0

    def compare(self, other, context=None):
        """-1, 0 or 1 as a decimal."""
        other = _decimal(other)
        context = context or _current
        nan = _nan_of((self, other), context)
        return Decimal(self._cmp(other)) if nan is None else nan

    def compare_signal(self, other, context=None):
        """The same; a NaN is an error."""
        other = _decimal(other)
        if self.is_nan() or other.is_nan():
            (context or _current)._signal({InvalidOperation})
        return self.compare(other, context)

    def compare_total(self, other, context=None):
        """An order in which 1.0 and 1 differ."""
        other = _decimal(other)

        def key(number):
            rank = {'': 0, 'F': 0, 'N': 1, 'n': 2}[number._kind]
            return -rank if number._sign else rank
        a, b = key(self), key(other)
        if a == b and not a:
            a, b = self._cmp(other), 0
            if not a:
                a, b = (-self._exp, -other._exp) if self._sign else (self._exp, other._exp)
                if self._sign != other._sign:
                    a, b = -self._sign, -other._sign
        elif a == b:
            a, b = self._coef, other._coef
        return Decimal((a > b) - (a < b))

    def compare_total_mag(self, other, context=None):
        """The same without signs."""
        return self.copy_abs().compare_total(_decimal(other).copy_abs())

    def _choose(self, other, context, key, largest):
        other = _decimal(other)
        context = context or _current
        happened = set()
        if self.is_nan() or other.is_nan():
            if self._kind == 'n' and not other.is_nan():
                result = other
            elif other._kind == 'n' and not self.is_nan():
                result = self
            else:
                return _nan_of((self, other), context)
        else:
            order = key(self)._cmp(key(other)) or int(self.compare_total(other))
            result = (self if order >= 0 else other) if largest else (self if order < 0 else other)
        result = _fix(result, context, happened)
        context._signal(happened)
        return result

    def max(self, other, context=None):
        """The larger one."""
        return self._choose(other, context, lambda n: n, True)

    def min(self, other, context=None):
        """The smaller one."""
        return self._choose(other, context, lambda n: n, False)

    def max_mag(self, other, context=None):
        """The one further from zero."""
        return self._choose(other, context, Decimal.copy_abs, True)

    def min_mag(self, other, context=None):
        """The one nearer to zero."""
        return self._choose(other, context, Decimal.copy_abs, False)

    # ------------------------------------------------------------------------------------ arithmetic

    def _finish(self, context, happened):
        result = _fix(self, context, happened)
        context._signal(happened)
        return result

    def __add__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        return self._sum(other, context or _current)

    __radd__ = __add__

    def __sub__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        return self._sum(other if other.is_nan() else other.copy_negate(), context or _current)

    def __rsub__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        return other.__sub__(self, context)

    def _sum(self, other, context):
        if self._kind or other._kind:
            nan = _nan_of((self, other), context)
            if nan is not None:
                return nan
            if self._kind:
                if other._kind and self._sign != other._sign:
                    return _invalid(context)
                return self if type(self) is Decimal else Decimal(self)
            return other
        exp = min(self._exp, other._exp)
        down = context.rounding == ROUND_FLOOR
        if not self._coef and not other._coef:
            sign = min(self._sign, other._sign)
            if self._sign != other._sign and down:
                sign = 1
            return _make(sign, 0, exp)._finish(context, set())
        if not self._coef:
            exp = max(exp, other._exp - context.prec - 1)
            return other._rescaled(exp, context.rounding)._finish(context, set())
        if not other._coef:
            exp = max(exp, self._exp - context.prec - 1)
            return self._rescaled(exp, context.rounding)._finish(context, set())
        a, b, exp = _aligned(self, other, context.prec)
        total = (-a if self._sign else a) + (-b if other._sign else b)
        if not total:
            return _make(int(down and self._sign != other._sign or self._sign and other._sign), 0, exp)._finish(
                context, set())
        return _make(int(total < 0), abs(total), exp)._finish(context, set())

    def __mul__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or _current
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = _nan_of((self, other), context)
            if nan is not None:
                return nan
            if not self or not other:
                return _invalid(context)
            return _make(sign, 0, 0, 'F')
        return _make(sign, self._coef * other._coef, self._exp + other._exp)._finish(context, set())

    __rmul__ = __mul__

    def __truediv__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or _current
        sign = self._sign ^ other._sign
        if self._kind or other._kind:
            nan = _nan_of((self, other), context)
            if nan is not None:
                return nan
            if self._kind and other._kind:
                return _invalid(context)
            if self._kind:
                return _make(sign, 0, 0, 'F')
            context._signal({Clamped})
            return _make(sign, 0, context.Etiny())
        if not other._coef:
            if not self._coef:
                return _invalid(context, DivisionUndefined)
            context._signal({DivisionByZero})
            return _make(sign, 0, 0, 'F')
        ideal = self._exp - other._exp
        if not self._coef:
            return _make(sign, 0, ideal)._finish(context, set())
        shift = _digits(other._coef) - _digits(self._coef) + context.prec + 1
        exp = ideal - shift
        if shift >= 0:
            coef, rest = divmod(self._coef * 10 ** shift, other._coef)
        else:
            coef, rest = divmod(self._coef, other._coef * 10 ** -shift)
        if rest:
            if coef % 5 == 0:                   # a last digit that says: there is more
                coef += 1
        else:
            while exp < ideal and coef % 10 == 0:
                coef //= 10
                exp += 1
        return _make(sign, coef, exp)._finish(context, set())

    def __rtruediv__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__truediv__(self, context)

    def _whole_division(self, other, context):
        """(quotient, remainder) of finite numbers; None if the quotient is too large."""
        sign = self._sign ^ other._sign
        exp = min(self._exp, other._exp) if other._kind != 'F' else self._exp
        if not self._coef or other._kind == 'F':
            return _make(sign, 0, 0), self._rescaled(exp, context.rounding) if not self._coef else self
        if self.adjusted() - other.adjusted() > context.prec:
            return None
        if self.adjusted() - other.adjusted() <= -2:
            return _make(sign, 0, 0), self._rescaled(exp, context.rounding)
        a, b = self._coef * 10 ** (self._exp - exp), other._coef * 10 ** (other._exp - exp)
        quotient, rest = divmod(a, b)
        if quotient >= 10 ** context.prec:
            return None
        return _make(sign, quotient, 0), _make(self._sign, rest, exp)

    def _divmod(self, other, context):
        nan = _nan_of((self, other), context)
        if nan is not None:
            return nan, nan
        sign = self._sign ^ other._sign
        if self._kind:
            if other._kind:
                return _invalid(context), _NaN
            context._signal({InvalidOperation})
            return _make(sign, 0, 0, 'F'), _NaN
        if not other:
            if not self._coef:
                return _invalid(context, DivisionUndefined), _NaN
            context._signal({DivisionByZero, InvalidOperation})
            return _make(sign, 0, 0, 'F'), _NaN
        pair = self._whole_division(other, context)
        if pair is None:
            return _invalid(context, DivisionImpossible), _NaN
        return pair[0], pair[1]._finish(context, set())

    def __divmod__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else self._divmod(other, context or _current)

    def __rdivmod__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other._divmod(self, context or _current)

    def __floordiv__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or _current
        nan = _nan_of((self, other), context)
        if nan is not None:
            return nan
        sign = self._sign ^ other._sign
        if self._kind:
            return _invalid(context) if other._kind else _make(sign, 0, 0, 'F')
        if not other:
            if not self._coef:
                return _invalid(context, DivisionUndefined)
            context._signal({DivisionByZero})
            return _make(sign, 0, 0, 'F')
        pair = self._whole_division(other, context)
        return _invalid(context, DivisionImpossible) if pair is None else pair[0]

    def __rfloordiv__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__floordiv__(self, context)

    def __mod__(self, other, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        context = context or _current
        nan = _nan_of((self, other), context)
        if nan is not None:
            return nan
        if self._kind:
            return _invalid(context)
        if not other:
            return _invalid(context, DivisionUndefined if not self._coef else InvalidOperation)
        pair = self._whole_division(other, context)
        return _invalid(context, DivisionImpossible) if pair is None else pair[1]._finish(context, set())

    def __rmod__(self, other, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other.__mod__(self, context)

    def remainder_near(self, other, context=None):
        """What is left of the division with the nearest whole quotient."""
        other = _decimal(other)
        context = context or _current
        nan = _nan_of((self, other), context)
        if nan is not None:
            return nan
        if self._kind:
            return _invalid(context)
        if not other:
            return _invalid(context, DivisionUndefined if not self._coef else InvalidOperation)
        if other._kind:
            return self._finish(context, set())
        exp = min(self._exp, other._exp)
        a, b = self._coef * 10 ** (self._exp - exp), other._coef * 10 ** (other._exp - exp)
        quotient, rest = divmod(a, b)
        sign = self._sign
        if rest * 2 > b or rest * 2 == b and quotient & 1:
            rest = b - rest
            sign = 1 - sign
            quotient += 1
        if quotient >= 10 ** context.prec:
            return _invalid(context, DivisionImpossible)
        return _make(sign, rest, exp)._finish(context, set())

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        other, third = _decimal(other), _decimal(third)
        context = context or _current
        if self._kind or other._kind:
            return self.__mul__(other, context).__add__(third, context)
        product = _make(self._sign ^ other._sign, self._coef * other._coef, self._exp + other._exp)
        return product._sum(third, context)

    def __neg__(self, context=None):
        context = context or _current
        if self.is_nan():
            return _nan_of((self,), context)
        result = self.copy_negate() if self or context.rounding == ROUND_FLOOR else self.copy_abs()
        return result._finish(context, set())

    def __pos__(self, context=None):
        context = context or _current
        if self.is_nan():
            return _nan_of((self,), context)
        result = self if self or context.rounding == ROUND_FLOOR else self.copy_abs()
        return Decimal(result)._finish(context, set())

    def __abs__(self, context=None):
        context = context or _current
        return self.__neg__(context) if self._sign else self.__pos__(context)

    # ------------------------------------------------------------------------------------ powers and roots

    def __pow__(self, other, modulo=None, context=None):
        other = _operand(other)
        if other is NotImplemented:
            return other
        if modulo is not None:
            modulo = _operand(modulo)
            if modulo is NotImplemented:
                return modulo
        return self._power(other, modulo, context or _current)

    def __rpow__(self, other, modulo=None, context=None):
        other = _operand(other)
        return other if other is NotImplemented else other._power(self, None, context or _current)

    def _power(self, other, modulo, context):
        nan = _nan_of((self, other) if modulo is None else (self, other, _decimal(modulo)), context)
        if nan is not None:
            return nan
        if modulo is not None:
            modulo = _decimal(modulo)
            if not (self._is_whole() and other._is_whole() and modulo._is_whole()) or other._sign and other or \
                    not modulo or not self and not other or modulo.adjusted() >= context.prec:
                return _invalid(context)
            result = pow(abs(int(self)), int(other), abs(int(modulo)))
            return _make(int(bool(self._sign and int(other) & 1)), result, 0)
        if not other:
            return _invalid(context) if not self else Decimal(1)
        whole = other._is_whole()
        sign = 0
        base = self
        if self._sign:
            if whole:
                sign = int(other._exp <= 0 and other._coef // 10 ** -other._exp & 1)
            elif self:
                return _invalid(context)
            base = self.copy_negate()
        if not base:
            return _make(sign, 0, 0, 'F' if other._sign else '')
        if base._kind:
            return _make(sign, 0, 0, 'F') if not other._sign else _make(sign, 0, 0)
        if other._kind:
            order = base._cmp(_ONE)
            if not order:
                happened = {Inexact, Rounded}
                context._signal(happened)
                return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
            return _make(sign, 0, 0) if (order < 0) != bool(other._sign) else _make(sign, 0, 0, 'F')
        if whole and abs(int(other)) <= 10 ** 6:
            return base._whole_power(int(other), sign, context)
        return base._real_power(other, sign, context)

    def _whole_power(self, n, sign, context):
        """A finite positive number to the power n."""
        happened = set()
        size = abs(n)
        if _digits(self._coef) * size <= 4000 or self._coef == 1:
            coef, exp = self._coef ** size, self._exp * size
            if n > 0:
                return _make(sign, coef, exp)._finish(context, happened)
            return _make(sign, 1, 0).__truediv__(_make(0, coef, exp), context)
        work = Context(context.prec + 6 + len(str(size)), ROUND_HALF_EVEN, MIN_EMIN, MAX_EMAX, traps=[])
        result, base = Decimal(1), self if n > 0 else Decimal(1).__truediv__(self, work)
        while size:
            if size & 1:
                result = result.__mul__(base, work)
            base = base.__mul__(base, work)
            size >>= 1
        if work.flags[Inexact]:
            happened.update((Inexact, Rounded))
        return _make(sign, result._coef, result._exp)._finish(context, happened)

    def _real_power(self, other, sign, context):
        places = context.prec + 12 + max(0, other.adjusted()) + max(1, len(str(abs(self.adjusted()))))
        ln = _ln_scaled(self._coef, self._exp, places)
        power = other._coef * (-1 if other._sign else 1) * ln
        power = power * 10 ** other._exp if other._exp >= 0 else power // 10 ** -other._exp
        if not ln and self._cmp(_ONE) == 0:
            context._signal({Inexact, Rounded})
            return _make(sign, 10 ** (context.prec - 1), 1 - context.prec)
        return _from_exp(power, places, sign, context)

    def exp(self, context=None):
        """e ** self"""
        context = context or _current
        nan = _nan_of((self,), context)
        if nan is not None:
            return nan
        if self._kind:
            return Decimal(0) if self._sign else self
        if not self:
            return Decimal(1)
        places = context.prec + 12 + max(0, self.adjusted())
        shift = self._exp + places
        value = self._coef * 10 ** shift if shift >= 0 else self._coef // 10 ** -shift
        return _from_exp(-value if self._sign else value, places, 0, context)

    def ln(self, context=None):
        """The natural logarithm."""
        context = context or _current
        nan = _nan_of((self,), context)
        if nan is not None:
            return nan
        if not self:
            return _make(1, 0, 0, 'F')
        if self._sign:
            return _invalid(context)
        if self._kind:
            return self
        if self._cmp(_ONE) == 0:
            return Decimal(0)
        near = (self.__sub__(_ONE, Context(context.prec, traps=[]))).adjusted()
        places = context.prec + 12 + max(0, -near)
        value = _ln_scaled(self._coef, self._exp, places)
        return _rounded(value, places, context)

    def log10(self, context=None):
        """The logarithm to base ten."""
        context = context or _current
        nan = _nan_of((self,), context)
        if nan is not None:
            return nan
        if not self:
            return _make(1, 0, 0, 'F')
        if self._sign:
            return _invalid(context)
        if self._kind:
            return self
        digits = _shown(self._coef)
        if digits.rstrip('0') == '1':
            return Decimal(self._exp + len(digits) - 1)._finish(context, set())
        near = (self.__sub__(_ONE, Context(context.prec, traps=[]))).adjusted()
        places = context.prec + 12 + max(0, -near)
        value = _ln_scaled(self._coef, self._exp, places) * 10 ** places // _ln10(places)
        return _rounded(value, places, context)

    def sqrt(self, context=None):
        """The square root."""
        context = context or _current
        nan = _nan_of((self,), context)
        if nan is not None:
            return nan
        if not self:
            return _make(self._sign, 0, self._exp >> 1)._finish(context, set())
        if self._sign:
            return _invalid(context)
        if self._kind:
            return self
        from math import isqrt
        prec = context.prec + 1
        ideal = self._exp >> 1
        coef = self._coef * 10 if self._exp & 1 else self._coef
        shift = max(0, prec - (_digits(coef) + 1) // 2)
        root = isqrt(coef * 100 ** shift)
        exp = ideal - shift
        if root * root == coef * 100 ** shift:
            while exp < ideal and root % 10 == 0:
                root //= 10
                exp += 1
        elif root % 5 == 0:
            root += 1
        happened = set()
        work = context.copy()
        work.rounding = ROUND_HALF_EVEN
        result = _fix(_make(0, root, exp), work, happened)
        context._signal(happened)
        return result

    # ------------------------------------------------------------------------------------ rounding to places

    def _rescaled(self, exp, rounding):
        """The same number with this exponent."""
        if self._kind:
            return self
        if not self._coef:
            return _make(self._sign, 0, exp)
        if self._exp >= exp:
            return _make(self._sign, self._coef * 10 ** (self._exp - exp), exp)
        return _make(self._sign, _cut(self._coef, exp - self._exp, rounding, self._sign)[0], exp)

    def quantize(self, exp, rounding=None, context=None):
        """The number rounded to the exponent of another one."""
        exp = _decimal(exp)
        context = context or _current
        rounding = context.rounding if rounding is None else _checked_rounding(rounding)
        if self._kind or exp._kind:
            nan = _nan_of((self, exp), context)
            if nan is not None:
                return nan
            return Decimal(self) if self._kind and exp._kind else _invalid(context)
        happened = set()
        if not context.Etiny() <= exp._exp <= context.Emax:
            return _invalid(context)
        if self._coef and self.adjusted() - exp._exp >= context.prec + 1:
            return _invalid(context)
        result = self._rescaled(exp._exp, rounding)
        if result._coef and (result.adjusted() > context.Emax or _digits(result._coef) > context.prec):
            return _invalid(context)
        if result and result.adjusted() < context.Emin:
            happened.add(Subnormal)
        if result._exp > self._exp and self._coef:
            happened.add(Rounded)
            if result._cmp(self):
                happened.add(Inexact)
        context._signal(happened)
        return result

    def to_integral_value(self, rounding=None, context=None):
        """The number without its fraction."""
        context = context or _current
        rounding = context.rounding if rounding is None else _checked_rounding(rounding)
        if self._kind:
            nan = _nan_of((self,), context)
            return Decimal(self) if nan is None else nan
        return Decimal(self) if self._exp >= 0 else self._rescaled(0, rounding)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """The same; tells whether digits were lost."""
        context = context or _current
        result = self.to_integral_value(rounding, context)
        if self._coef and not self._kind and self._exp < 0:
            context._signal({Rounded, Inexact} if result._cmp(self) else {Rounded})
        return result

    def __round__(self, n=None):
        if n is not None:
            if not isinstance(n, int):
                raise TypeError('optional arg must be an integer')
            return self.quantize(_make(0, 1, -n), ROUND_HALF_EVEN)
        return int(self._whole(ROUND_HALF_EVEN))

    def _whole(self, rounding):
        if self._kind:
            if self._kind == 'F':
                raise OverflowError('cannot convert Infinity to integer')
            raise ValueError('cannot convert NaN to integer')
        return self._rescaled(0, rounding) if self._exp < 0 else self

    def __floor__(self):
        return int(self._whole(ROUND_FLOOR))

    def __ceil__(self):
        return int(self._whole(ROUND_CEILING))

    def normalize(self, context=None):
        """The number without zeros at its end."""
        context = context or _current
        nan = _nan_of((self,), context)
        if nan is not None:
            return nan
        result = self._finish(context, set())
        if result._kind:
            return result
        if not result._coef:
            return _make(result._sign, 0, 0)
        coef, exp = result._coef, result._exp
        while coef % 10 == 0 and exp < (context.Etop() if context.clamp else context.Emax):
            coef //= 10
            exp += 1
        return _make(result._sign, coef, exp)

    # ------------------------------------------------------------------------------------ what is it?

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._kind else self._exp + _digits(self._coef) - 1

    def _is_whole(self):
        if self._kind:
            return False
        return self._exp >= 0 or self._coef % 10 ** -self._exp == 0

    def canonical(self):
        return self

    def is_canonical(self):
        return True

    def is_finite(self):
        return not self._kind

    def is_infinite(self):
        return self._kind == 'F'

    def is_nan(self):
        return self._kind in ('n', 'N')

    def is_qnan(self):
        return self._kind == 'n'

    def is_snan(self):
        return self._kind == 'N'

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return not self._kind and not self._coef

    def is_normal(self, context=None):
        return not self._kind and bool(self._coef) and (context or _current).Emin <= self.adjusted()

    def is_subnormal(self, context=None):
        return not self._kind and bool(self._coef) and self.adjusted() < (context or _current).Emin

    def number_class(self, context=None):
        """A word for the kind of number."""
        if self._kind in ('n', 'N'):
            return 'NaN' if self._kind == 'n' else 'sNaN'
        word = 'Infinity' if self._kind else 'Zero' if not self._coef else \
            'Subnormal' if self.is_subnormal(context) else 'Normal'
        return ('-' if self._sign else '+') + word

    def same_quantum(self, other, context=None):
        """Have both the same exponent?"""
        other = _decimal(other)
        if self._kind or other._kind:
            return self.is_nan() and other.is_nan() or self.is_infinite() and other.is_infinite()
        return self._exp == other._exp

    def copy_abs(self):
        return _make(0, self._coef, self._exp, self._kind)

    def copy_negate(self):
        return _make(1 - self._sign, self._coef, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        return _make(_decimal(other)._sign, self._coef, self._exp, self._kind)

    def radix(self):
        return Decimal(10)

    def logb(self, context=None):
        """The exponent of the first digit, as a decimal."""
        context = context or _current
        nan = _nan_of((self,), context)
        if nan is not None:
            return nan
        if self._kind:
            return _make(0, 0, 0, 'F')
        if not self:
            context._signal({DivisionByZero})
            return _make(1, 0, 0, 'F')
        return Decimal(self.adjusted())._finish(context, set())

    def scaleb(self, other, context=None):
        """The number times ten to the power `other`."""
        other = _decimal(other)
        context = context or _current
        nan = _nan_of((self, other), context)
        if nan is not None:
            return nan
        if other._kind or other._exp != 0:
            return _invalid(context)
        if self._kind:
            return Decimal(self)
        return _make(self._sign, self._coef, self._exp + int(other))._finish(context, set())

    def _neighbour(self, up, context):
        nan = _nan_of((self,), context)
        if nan is not None:
            return nan
        if self._kind:
            if bool(self._sign) == up:
                return _make(self._sign, 10 ** context.prec - 1, context.Etop())
            return Decimal(self)
        work = context.copy()
        work.traps = []
        work.rounding = ROUND_CEILING if up else ROUND_FLOOR
        result = _fix(self, work, set())
        if result._cmp(self):
            return result
        return self._sum(_make(int(not up), 1, work.Etiny() - 1), work)

    def next_plus(self, context=None):
        """The next larger number."""
        return self._neighbour(True, context or _current)

    def next_minus(self, context=None):
        """The next smaller number."""
        return self._neighbour(False, context or _current)

    def next_toward(self, other, context=None):
        """The next number on the way to another one."""
        other = _decimal(other)
        context = context or _current
        nan = _nan_of((self, other), context)
        if nan is not None:
            return nan
        order = self._cmp(other)
        return self.copy_sign(other) if not order else self._neighbour(order < 0, context)

    def shift(self, other, context=None):
        """The digits moved."""
        return self._moved(other, context or _current, False)

    def rotate(self, other, context=None):
        """The digits turned around."""
        return self._moved(other, context or _current, True)

    def _moved(self, other, context, around):
        other = _decimal(other)
        nan = _nan_of((self, other), context)
        if nan is not None:
            return nan
        prec = context.prec
        if other._exp != 0 or other._kind or not -prec <= int(other) <= prec:
            return _invalid(context)
        if self._kind:
            return Decimal(self)
        digits = str(self._coef).rjust(prec, '0')[-prec:]
        n = int(other)
        if around:
            digits = digits[n:] + digits[:n]
        elif n < 0:
            digits = digits[:n]
        else:
            digits = (digits + '0' * n)[-prec:]
        return _make(self._sign, int(digits or '0'), self._exp)

    def _logical(self, other, context, combine):
        other = _decimal(other)
        for number in (self, other):
            if number._kind or number._sign or number._exp or set(str(number._coef)) - {'0', '1'}:
                return _invalid(context)
        prec = context.prec
        a, b = str(self._coef).rjust(prec, '0')[-prec:], str(other._coef).rjust(prec, '0')[-prec:]
        return _make(0, int(''.join(str(combine(int(x), int(y))) for x, y in zip(a, b))), 0)

    def logical_and(self, other, context=None):
        return self._logical(other, context or _current, lambda a, b: a & b)

    def logical_or(self, other, context=None):
        return self._logical(other, context or _current, lambda a, b: a | b)

    def logical_xor(self, other, context=None):
        return self._logical(other, context or _current, lambda a, b: a ^ b)

    def logical_invert(self, context=None):
        context = context or _current
        return self._logical(_make(0, int('1' * context.prec), 0), context, lambda a, b: a ^ b)


_ONE = Decimal(1)
_NaN = _make(0, 0, 0, 'n')


def _checked_rounding(rounding):
    if rounding not in _ROUNDINGS:
        raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
                        '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
    return rounding


def _operand(other):
    """The other side of an operator."""
    if isinstance(other, Decimal):
        return other
    if isinstance(other, int):
        return Decimal(other)
    return NotImplemented


def _decimal(other):
    """The argument of a method."""
    other_decimal = _operand(other)
    if other_decimal is NotImplemented:
        raise TypeError(f'conversion from {type(other).__name__} to Decimal is not supported')
    return other_decimal


def _invalid(context, condition=InvalidOperation):
    context._signal({condition})
    return _NaN


def _nan_of(numbers, context):
    """The NaN that an operation with these numbers gives; None if there is none."""
    for number in numbers:
        if number._kind == 'N':
            context._signal({InvalidOperation})
            return _make(number._sign, number._coef % 10 ** context.prec, 0, 'n')
    for number in numbers:
        if number._kind == 'n':
            if number._coef >= 10 ** (context.prec - context.clamp):
                return _make(number._sign, number._coef % 10 ** (context.prec - context.clamp), 0, 'n')
            return number
    return None


def _aligned(a, b, prec):
    """The coefficients of two numbers with the same exponent, and that exponent."""
    swapped = a._exp < b._exp
    large, small = (b, a) if swapped else (a, b)
    small_digits = _digits(small._coef)
    exp = large._exp + min(-1, _digits(large._coef) - prec - 2)
    coef, small_exp = small._coef, small._exp
    if small_digits + small_exp - 1 < exp:      # far too small: a 1 in its place does as well
        coef, small_exp = 1, exp
    big = large._coef * 10 ** (large._exp - small_exp)
    return (coef, big, small_exp) if swapped else (big, coef, small_exp)


def _rounded(value, places, context):
    """value / 10**places, known to be inexact, rounded half even."""
    work = context.copy()
    work.rounding = ROUND_HALF_EVEN
    happened = set()
    result = _fix(_make(int(value < 0), abs(value) * 10 + 1, -places - 1), work, happened)
    context._signal(happened)
    return result


def _from_exp(value, places, sign, context):
    if abs(value) > 10 ** (places + 20):
        happened = set()
        work = _make(sign, 1, context.Emax + 1) if value > 0 else _make(sign, 1, context.Etiny() - 1)
        return work._finish(context, happened)
    coef, k = _exp_scaled(value, places)
    work = context.copy()
    work.rounding = ROUND_HALF_EVEN
    happened = set()
    digits = _digits(coef)
    if digits > context.prec + 4:               # what is behind may be a rounding error of our own
        cut = digits - context.prec - 4
        coef = (coef + 5 * 10 ** (cut - 1)) // 10 ** cut
        k += cut
    result = _fix(_make(sign, coef, k - places), work, happened)
    if result._coef and _digits(result._coef) < context.prec and not result._kind and result._exp > context.Etiny():
        missing = context.prec - _digits(result._coef)
        result = _make(sign, result._coef * 10 ** missing, result._exp - missing)
    happened.update((Inexact, Rounded))
    context._signal(happened)
    return result


def _text(number, context, engineering):
    sign = '-' if number._sign else ''
    if number._kind:
        if number._kind == 'F':
            return sign + 'Infinity'
        return sign + ('NaN' if number._kind == 'n' else 'sNaN') + (_shown(number._coef) if number._coef else '')
    digits = _shown(number._coef)
    exp = number._exp
    left = exp + len(digits)
    if exp <= 0 and left > -6:
        dot = left
    elif not engineering:
        dot = 1
    elif not number._coef:
        dot = (left + 1) % 3 - 1
    else:
        dot = (left - 1) % 3 + 1
    if dot <= 0:
        whole, fraction = '0', '.' + '0' * -dot + digits
    elif dot >= len(digits):
        whole, fraction = digits + '0' * (dot - len(digits)), ''
    else:
        whole, fraction = digits[:dot], '.' + digits[dot:]
    tail = '' if left == dot else ('E' if context.capitals else 'e') + f'{left - dot:+d}'
    return sign + whole + fraction + tail


def _formatted(number, spec, context):
    """format(number, spec)"""
    if not spec:
        return str(number)
    rest = spec
    fill, align = ' ', '>'
    aligned = False
    if rest[1:2] and rest[1] in '<>=^':
        fill, align, rest = rest[0], rest[1], rest[2:]
        aligned = True
    elif rest[0] in '<>=^':
        align, rest = rest[0], rest[1:]
        aligned = True
    plus = '-'
    if rest[:1] and rest[0] in '+- ':
        plus, rest = rest[0], rest[1:]
    no_negative_zero = rest[:1] == 'z'
    if no_negative_zero:
        rest = rest[1:]
    if rest[:1] == '0':
        if aligned:
            raise ValueError('invalid format string')
        fill, align, rest = '', '=', rest[1:]    # '': zeros that belong to the number
    size = len(rest) - len(rest.lstrip('0123456789'))
    width, rest = int(rest[:size] or 0), rest[size:]
    comma = rest[:1] == ','
    rest = rest[1:] if comma else rest
    places = None
    if rest[:1] == '.':
        size = len(rest[1:]) - len(rest[1:].lstrip('0123456789'))
        if not size:
            raise ValueError('invalid format string')
        places, rest = int(rest[1:1 + size]), rest[1 + size:]
    if len(rest) > 1 or rest and rest not in 'eEfFgGn%':
        raise ValueError('invalid format string')
    kind = rest
    sign = '-' if number._sign else plus.strip('-')
    if number._kind:
        body = _text(number.copy_abs(), context, False)
        if not fill:
            fill, align = ' ', '>'
        return _padded(sign, body, fill, align, width, False, '%' if kind == '%' else '')
    percent = kind == '%'
    if percent:
        number = _make(number._sign, number._coef, number._exp + 2)
        kind = 'f'
    rounding = context.rounding
    if places is not None:
        if kind in ('f', 'F'):
            number = number._rescaled(-places, rounding) if number._exp != -places or not number._coef else number
        elif kind in ('e', 'E'):
            number = _significant(number, places + 1, rounding)
        else:
            places = max(places, 1)
            if number._coef and _digits(number._coef) > places:
                number = _significant(number, places, rounding)
    elif kind in ('f', 'F') and number._exp > 0:
        number = number._rescaled(0, rounding)
    if no_negative_zero and not number._coef:
        sign = plus.strip('-')
    digits = _shown(number._coef)
    exp = number._exp
    left = exp + len(digits)
    if kind in ('e', 'E'):
        dot = 1
        if not number._coef and places is not None:
            digits = '0' * (places + 1)
            left = exp + places + 1
    elif kind in ('f', 'F'):
        dot = left
    else:
        dot = left if exp <= 0 and left > -6 else 1
    if dot <= 0:
        whole, fraction = '0', '0' * -dot + digits
    elif dot >= len(digits):
        whole, fraction = digits + '0' * (dot - len(digits)), ''
    else:
        whole, fraction = digits[:dot], digits[dot:]
    tail = ''
    if kind in ('e', 'E') or left != dot:
        capital = kind in ('E', 'G') or not kind and context.capitals
        letter = 'E' if capital else 'e'
        tail = f'{letter}{left - dot:+d}'
    if fraction:
        tail = '.' + fraction + tail
    if percent:
        tail += '%'
    return _padded(sign, whole, fill, align, width, comma, tail)


def _significant(number, places, rounding):
    """The number with this many digits."""
    if not number._coef:
        return number
    size = _digits(number._coef)
    if size <= places:
        return _make(number._sign, number._coef * 10 ** (places - size), number._exp - places + size)
    coef, _ = _cut(number._coef, size - places, rounding, number._sign)
    exp = number._exp + size - places
    if _digits(coef) > places:
        coef //= 10
        exp += 1
    return _make(number._sign, coef, exp)


def _padded(sign, whole, fill, align, width, comma, tail):
    if not fill:
        room = width - len(sign) - len(tail)
        if comma:
            while True:
                text = f'{int(whole):,}' if len(whole) == 1 or whole[0] != '0' else _grouped(whole)
                if len(text) >= room:
                    break
                whole = '0' + whole
                if len(_grouped(whole)) > room:
                    text = _grouped(whole)
                    break
            whole = text
        else:
            whole = whole.rjust(room, '0')
        return sign + whole + tail
    if comma:
        whole = _grouped(whole)
    body = whole + tail
    room = max(0, width - len(sign) - len(body))
    if align == '<':
        return sign + body + fill * room
    if align == '>':
        return fill * room + sign + body
    if align == '=':
        return sign + fill * room + body
    half = room // 2
    return fill * half + sign + body + fill * (room - half)


def _grouped(digits):
    first = len(digits) % 3
    groups = [digits[:first]] if first else []
    groups += [digits[i:i + 3] for i in range(first, len(digits), 3)]
    return ','.join(groups)


def _context_method(name, operator=None):
    method = getattr(Decimal, operator or name)

    def call(self, *args):
        first, *others = map(_decimal, args)
        return method(first, *others, context=self)

    call.__name__ = name
    call.__qualname__ = f'Context.{name}'
    setattr(Context, name, call)


def _plain_method(name):
    def call(self, *args):
        first, *others = map(_decimal, args)
        return getattr(first, name)(*others)

    call.__name__ = name
    call.__qualname__ = f'Context.{name}'
    setattr(Context, name, call)


for _name, _operator in (('add', '__add__'), ('subtract', '__sub__'), ('multiply', '__mul__'),
                         ('divide', '__truediv__'), ('divide_int', '__floordiv__'), ('remainder', '__mod__'),
                         ('minus', '__neg__'), ('plus', '__pos__'), ('abs', '__abs__')):
    _context_method(_name, _operator)
for _name in ('compare', 'compare_signal', 'exp', 'fma', 'is_normal', 'is_subnormal', 'ln', 'log10', 'logb',
              'logical_and', 'logical_invert', 'logical_or', 'logical_xor', 'max', 'max_mag', 'min', 'min_mag',
              'next_minus', 'next_plus', 'next_toward', 'normalize', 'number_class', 'quantize', 'remainder_near',
              'rotate', 'scaleb', 'shift', 'sqrt', 'to_integral_exact', 'to_integral_value'):
    _context_method(_name)
for _name in ('canonical', 'compare_total', 'compare_total_mag', 'copy_abs', 'copy_negate', 'copy_sign', 'is_canonical',
              'is_finite', 'is_infinite', 'is_nan', 'is_qnan', 'is_signed', 'is_snan', 'is_zero', 'same_quantum'):
    _plain_method(_name)
Context.radix = lambda self: Decimal(10)
Context.to_integral = Context.to_integral_value
Context.copy_decimal = lambda self, a: _decimal(a)

_coroscope.show_module(Decimal, Context)  # messages of the interpreter call them by their full names

import numbers as _numbers

_numbers.Number.register(Decimal)
