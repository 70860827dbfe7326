# What learners use of math.
import math
print(math.pi, math.e, math.tau, math.inf, math.nan, math.sqrt(2), math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.fabs(-3))
print(math.factorial(20), math.gcd(12, 18, 27), math.lcm(4, 6), math.comb(5, 2), math.perm(5, 2), math.isqrt(17), math.prod([1, 2, 3, 4]))
print(math.sin(1), math.cos(1), math.tan(1), math.atan2(1, -1), math.degrees(math.pi), math.radians(180), math.hypot(3, 4), math.dist((0, 0), (1, 1)))
print(math.log(8, 2), math.log2(8), math.log10(1000), math.log(10), math.exp(1), math.pow(2, 0.5), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.copysign(3, -0.0), math.fmod(-7, 3), math.modf(2.25), math.frexp(8.0), math.ldexp(0.5, 4), math.isfinite(1e308))
for call in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.floor("x"), lambda: math.exp(1000),
             lambda: math.gcd(1.5, 2), lambda: math.ceil(math.inf), lambda: math.acos(2)):
    try:
        print(call())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
