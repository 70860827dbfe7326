# What a Decimal may be made from, and how it prints.
from decimal import Decimal as D, InvalidOperation
from fractions import Fraction

for v in ('1', '1.0', '-0', '+5', '0.000001', '0.0000001', '1e5', '1E-10', '12.30e3', '  7 ', '1_000.5', 'inf', '-Infinity', 'nan', 'sNaN', 'NaN12', '.5', '5.', '1e+3', '00012', '123456789012345678901234567890', '0e10', '0E-10', '-1.5E+20'):
    d = D(v)
    print(repr(d), str(d), d.to_eng_string(), d.as_tuple()[2], bool(d), d.is_signed(), d.number_class())
print(D(), D(5), D(True), D(0.1), D(-2.5), D((1, (1, 2, 3), -2)), D((0, (), 'F')), D(D('1.0')), D.from_float(0.25), D(float('inf')), D([0, [1], 1]))
print(int(D('3.99')), int(D('-3.99')), float(D('0.1')), round(D('2.5')), round(D('3.5')), round(D('2.675'), 2), round(D('-0.5')), round(D('1234.5'), -2), complex(D('1.5')))
import math
print(math.floor(D('-1.5')), math.ceil(D('1.2')), math.trunc(D('-1.9')), math.sqrt(D(2)), hash(D('1.0')) == hash(1), hash(D('0.5')) == hash(0.5), {D('1'): 'x'}[1])
print(D('1') == 1, D('1.0') == D('1'), D('0.5') == 0.5, D('0.1') == 0.1, D('1') < 2, D('2.5') > 2.4, D('nan') == D('nan'), D('inf') > 10 ** 100, D('0.5') == Fraction(1, 2), D(1) != 'x')
for wrong in ('abc', '', '1.2.3', '1e', '--1', 'in', '1 2'):
    try:
        print(D(wrong))
    except InvalidOperation as e:
        print(type(e).__name__, e)
for wrong in (lambda: D([1]), lambda: D(None), lambda: D({}), lambda: D((2, (1,), 0)), lambda: D((0, (11,), 0)), lambda: D('nan') < 1, lambda: D('sNaN') + 1, lambda: int(D('nan')), lambda: int(D('inf')), lambda: D('inf') - D('inf'), lambda: D('inf') * 0, lambda: D.from_float('a'), lambda: hash(D('sNaN')), lambda: D('inf').as_integer_ratio()):
    try:
        print(wrong())
    except (TypeError, ValueError, ArithmeticError) as e:
        print(type(e).__name__, e)
