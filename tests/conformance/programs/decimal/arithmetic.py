# Exact decimal arithmetic, rounded to the precision of the context.
from decimal import Decimal as D, getcontext

print(D('0.1') + D('0.2'), 0.1 + 0.2, D('1.10') * 3, D('1.00') - D('0.50'), D(1) / 3, D(2) / D('0.5'), D('7.50') / 5, D(10) / 4, D('1E+3') + 1)
print(D(7) // 2, D(-7) // 2, D(7) % 3, D(-7) % 3, divmod(D('7.5'), 2), D('1.23') % 1, D('-7.5') % 2, -D('0'), -D('1.50'), +D('1.5'), abs(D('-3')))
print(D(2) ** 10, D(2) ** -2, D('1.05') ** 10, D(2) ** D('0.5'), D(4) ** D('0.5'), D(10) ** -3, D('1.1') ** 100, D(3) ** 200, pow(D(3), 5, 7), D(-2) ** 3, D(9) ** D('1.5'), 2 ** D(3))
print(D(2).sqrt(), D(16).sqrt(), D('0.25').sqrt(), D('1E+2').sqrt(), D(1).exp(), D(-1).exp(), D(10).ln(), D(2).ln(), D('0.5').ln(), D(100).log10(), D(3).log10(), D('1.0001').ln(), D(50).exp(), D('1e-10').exp())
print(sum([D('0.1')] * 10), max(D(1), D('1.5')), sorted([D('3'), D('-1'), D('2.5')]), D('3.14').as_tuple(), D('3.14').as_integer_ratio(), D('1e5').as_integer_ratio())
print(1 + D('0.5'), 3 - D(1), 2 * D('1.5'), 1 / D(4), 10 // D(3), 10 % D(3), divmod(10, D(3)), True + D(1))
print(getcontext().prec, D(1) / 7, D('123456789.123456789') * D('987654321.987654321'), D('1e30') + D('1e-30'), D(10) ** 28 + 1, D('99999999999999999999999999999') + 0)
print(D('1.5').fma(2, 3), D(5).remainder_near(3), D('7').compare(D('7.0')), D('7').compare_total(D('7.0')), D('12.3').scaleb(2), D('123').adjusted(), D('1.20').normalize(), D('1200').normalize(), D('0E+5').normalize())
