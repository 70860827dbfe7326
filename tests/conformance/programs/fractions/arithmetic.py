# Fractions: made from many things, exact, always in lowest terms.
from fractions import Fraction as F
from decimal import Decimal
import math
import numbers

for v in ((), (3,), (6, 8), (3, -4), ('3/4',), ('-0.25',), (' 7 ',), ('1e3',), ('2.5E-2',), (0.5,), (0.1,), (Decimal('1.1'),), (F(1, 2), F(3, 4)), (True,), ('1_000/3',), ('.5',), ('+3/6',)):
    print(v, repr(F(*v)), F(*v))
a, b = F(3, 4), F(-2, 5)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, +b, abs(b), a ** 2, a ** -2, a ** 0.5, a ** b, 2 ** F(2), F(4) ** F(1, 2), b ** 3)
print(a + 1, 1 - a, 2 * a, 1 / a, a + 0.5, 0.5 * a, a + 1j, 7 // a, 7 % a, sum([F(1, 3)] * 3), F(1, 3) + F(2, 3) == 1)
print(a < b, a > 0.5, a == 0.75, a == F(6, 8), a != 'x', hash(a) == hash(0.75), hash(F(3)) == hash(3), F(1, 3) == 1 / 3, sorted([a, b, F(0)]), max(a, 1))
print(int(b), math.floor(b), math.ceil(b), round(b), round(F(7, 3), 2), round(F(5, 2)), round(F(1234, 1), -2), float(a), bool(F(0)), a.numerator, a.denominator, math.trunc(F(-7, 2)))
print(F('3.1415926535').limit_denominator(100), F(0.1).limit_denominator(), F(math.pi).limit_denominator(10), F(1, 3).limit_denominator(2), a.as_integer_ratio(), F.from_float(0.25), F.from_decimal(Decimal('0.2')))
print(isinstance(a, numbers.Rational), isinstance(a, numbers.Number), {F(1, 2): 'half'}[0.5], f'{a}', '%s' % b)
for wrong in (lambda: F(1, 0), lambda: F('x'), lambda: F('1/0'), lambda: F(1.5, 2), lambda: F(None), lambda: a / 0, lambda: a // 0, lambda: a % 0, lambda: F(0) ** -1, lambda: a + 'x', lambda: a < 'x', lambda: F('1/2/3'), lambda: F(float('nan')), lambda: F(float('inf')), lambda: a.limit_denominator(0), lambda: F('')):
    try:
        print(wrong())
    except (TypeError, ValueError, ArithmeticError) as e:
        print(type(e).__name__, e)
