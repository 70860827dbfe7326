# // rounds down, and % has the sign of the divisor.
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (6, 3), (0, 5)):
    print(a, b, "->", a // b, a % b, divmod(a, b), a / b)
