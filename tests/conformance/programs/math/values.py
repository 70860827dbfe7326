import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.cbrt(27), math.exp(1), math.exp2(0.5), math.expm1(1e-10), math.log(10), math.log(8, 2))
print(math.log2(2 ** 2000), math.log10(10 ** 400), math.log(10 ** 400), math.log1p(1e-10))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.atan2(1, -1), math.sinh(2), math.tanh(0.5))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(1e300) % 1000, math.floor(True))
print(math.frexp(8.5), math.modf(-2.5), math.ldexp(0.75, 3), math.copysign(1, -0.0), math.fabs(-3))
print(math.gamma(0.5), math.gamma(5), math.gamma(170.5), math.gamma(-1.5), math.lgamma(10.5), math.lgamma(-0.5))
print(math.erf(0.5), math.erfc(2), math.degrees(math.pi), math.radians(180), math.ulp(1), math.nextafter(1, 2))
print(math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12), math.isfinite(math.inf))
print(math.fmod(-7, 3), math.remainder(5, 3), math.pow(2, 0.5), math.isnan(math.nan), math.isinf(-math.inf))
