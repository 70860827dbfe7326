# Recipes of the manual: money, pi, sine.
from decimal import *
from functools import reduce

def moneyfmt(value, places=2, curr='', sep=',', dp='.', pos='', neg='-', trailneg=''):
    q = Decimal(10) ** -places
    sign, digits, exp = value.quantize(q).as_tuple()
    result = []
    digits = list(map(str, digits))
    build, next = result.append, digits.pop
    if sign:
        build(trailneg)
    for i in range(places):
        build(next() if digits else '0')
    if places:
        build(dp)
    if not digits:
        build('0')
    i = 0
    while digits:
        build(next())
        i += 1
        if i == 3 and digits:
            i = 0
            build(sep)
    build(curr)
    build(neg if sign else pos)
    return ''.join(reversed(result))

print(moneyfmt(Decimal('-1234567.8901'), curr='$'), moneyfmt(Decimal('123456789'), sep=' '), moneyfmt(Decimal('-0.02'), neg='<', trailneg='>'))

def pi():
    getcontext().prec += 2
    three = Decimal(3)
    lasts, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
    while s != lasts:
        lasts = s
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        s += t
    getcontext().prec -= 2
    return +s

print(pi())
def sin(x):
    getcontext().prec += 2
    i, lasts, s, fact, num, sign = 1, 0, x, 1, x, 1
    while s != lasts:
        lasts = s
        i += 2
        fact *= i * (i - 1)
        num *= x * x
        sign *= -1
        s += num / fact * sign
    getcontext().prec -= 2
    return +s
print(sin(Decimal('0.5')))
prices = [Decimal('19.99'), Decimal('5.01'), Decimal('0.10')]
print(sum(prices), sum(prices) / len(prices), (sum(prices) * Decimal('1.19')).quantize(Decimal('.01'), ROUND_HALF_UP))
getcontext().prec = 6
print(Decimal('3.0'), Decimal('3.1415926535') + Decimal('2.7182818285'), Decimal(1) / Decimal(7))
getcontext().prec = 50
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln())
print((Decimal('1.1') + Decimal('2.2')) == Decimal('3.3'), 1.1 + 2.2 == 3.3, reduce(lambda a, b: a * b, map(Decimal, range(1, 25))))
