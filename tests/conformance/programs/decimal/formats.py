# format() of decimals.
from decimal import Decimal as D

for v in ('1234567.891', '-0.005', '0', '1E+10', '12', '-3.14159', '0.00000123', '100', 'NaN', '-Infinity', '999.995', '1.5E-20'):
    d = D(v)
    print(v, [format(d, s) for s in ('', 'f', '.2f', ',.2f', '.0f', 'e', '.3e', 'g', '.3g', '%', '.1%', '10', '<12.1f', '^+12', '=+12.2f', '012.3f', ' .1f', '*>15', 'E', '.2', 'n')])
print(f"{D('1234.5'):,}", f"{D('0.5'):.0f}", f"{D('1.5'):.0f}", f"{D('2.5'):.0f}", f"{D('1e3'):f}", f"{D('1234567'):015,}", '%.2f' % D('2.345'), '%s' % D('1.10'), '{:>8}'.format(D('1.5')), str(D('1.0')), f"{D('-0.001'):z.1f}")
for wrong in ('x', 'd', '.f', 'ff'):
    try:
        print(format(D(1), wrong))
    except ValueError as e:
        print(e)
