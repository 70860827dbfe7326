import math

print(math.gcd(), math.gcd(12, 18, 27), math.gcd(-4), math.gcd(0, 0), math.lcm(), math.lcm(4, 6), math.lcm(0, 5))
print(math.gcd(2 ** 200, 6 ** 100) == 2 ** 100, math.lcm(2 ** 70, 3))
print(math.factorial(0), math.factorial(20), math.factorial(30), len(str(math.factorial(1000))))
print(math.comb(5, 2), math.comb(5, 6), math.comb(50, 25), math.comb(10 ** 30, 2), math.perm(5), math.perm(5, 2), math.perm(3, 4))
print(math.isqrt(10 ** 50), math.isqrt(15), math.isqrt(0))
for name, args in [('gcd', (1.5,)), ('factorial', (-1,)), ('factorial', (2.0,)), ('comb', (-1, 2)), ('comb', (5, -1)),
                   ('comb', (5.0, 1)), ('perm', (-5, 2)), ('perm', (5, -2)), ('isqrt', (-1,)), ('isqrt', (2.5,)),
                   ('comb', (5,)), ('perm', ()), ('factorial', (10 ** 30,)), ('comb', (10 ** 30, 10 ** 20))]:
    try:
        print(name, getattr(math, name)(*args))
    except (ValueError, OverflowError, TypeError) as error:
        print(name, type(error).__name__, error)
