import math

print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e16, 1, 1e-16, -1e16]), math.fsum([]))
print(math.prod([2, 3, 4]), math.prod([1.5, 2], start=2), math.prod([]), math.prod(['a', 3], start=1))
print(math.hypot(3, 4), math.hypot(), math.hypot(1e300, 1e300), math.hypot(1, 2, 3), math.hypot(0.1, 0.2, 0.3, 0.4))
print(math.dist([1, 2], [4, 6]), math.dist((0.1, 0.7), (0.3, 0.9)))
print([math.hypot(i * 0.37, i * 1.91, i - 0.5) for i in range(6)])
for call in (lambda: math.fsum([1e308, 1e308]), lambda: math.fsum([math.inf, -math.inf]), lambda: math.fsum(['a']),
             lambda: math.dist([1], [1, 2]), lambda: math.dist(1, 2), lambda: math.prod(3), lambda: math.prod([1], 2),
             lambda: math.prod(), lambda: math.hypot('a')):
    try:
        print(call())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)
