# quantize and the eight ways to round.
from decimal import *

modes = [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
for mode in modes:
    print(mode, *[Decimal(v).quantize(Decimal('1'), rounding=mode) for v in ('1.4', '1.5', '2.5', '-1.5', '-2.5', '1.6', '5.1', '-0.4')])
cents = Decimal('0.01')
print(Decimal('7.325').quantize(cents), Decimal('7.325').quantize(cents, ROUND_HALF_UP), Decimal('7').quantize(cents), Decimal('1234.5').quantize(Decimal('1E+2')), Decimal('0').quantize(cents))
print(Decimal('2.7').to_integral_value(), Decimal('-2.5').to_integral_value(ROUND_UP), Decimal('1E+3').to_integral_value(), Decimal('2.5').to_integral_exact())
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / 3, Decimal('123456.789') + 0, Decimal(2).sqrt(), Decimal('123456789') * 1)
    ctx.rounding = ROUND_UP
    print(Decimal(1) / 3, +Decimal('1.000001'))
print(Decimal(1) / 3)
with localcontext(prec=3, rounding=ROUND_DOWN):
    print(Decimal(2) / 3, Decimal('9.999') + 0)
for wrong in (lambda: Decimal('1').quantize(cents, 'x'), lambda: Decimal('123456789012345678901234567890').quantize(cents), lambda: Decimal('inf').quantize(cents), lambda: round(Decimal('inf'), 2)):
    try:
        print(wrong())
    except (TypeError, InvalidOperation) as e:
        print(type(e).__name__, e)
