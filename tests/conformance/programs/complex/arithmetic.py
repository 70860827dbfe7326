a, b = 1 + 2j, 3 - 1j
print(a + b, a - b, a * b, a / b, -a, +a, a ** 2, a ** -3, a ** 0.5, a ** b, 2 ** 1j, a * 2, 1.5 * a, True + 1j)
print(abs(3 + 4j), a.conjugate(), a.real, a.imag, bool(0j), a == 1 + 2j, a != b, 1 + 0j == 1, 1.5 == 1.5 + 0j)
print((-1) ** 0.5, (-8) ** (1 / 3), (1 + 1j) ** 100, (1 + 1j) ** 101, 0j ** 0, sum([1j, 2]))
print(hash(1 + 2j), hash(1 + 0j) == hash(1), hash(0.5 + 0.25j), {1j: 'a'}[1j])
for call in (lambda: a / 0, lambda: 0j ** -1, lambda: (1e200 + 1j) ** 2, lambda: a < b, lambda: a // 1, lambda: a % 2,
             lambda: divmod(a, 1), lambda: int(1j), lambda: float(1j), lambda: ~1j, lambda: round(1j), lambda: pow(1j, 2, 3),
             lambda: 10 ** 400 + 1j, lambda: '%d' % 1j, lambda: 1j + 'a'):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
