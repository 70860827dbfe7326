# An int next to a float becomes a float.
print(1 + 0.5, 3 * 1.0, 7 // 2.0, 7.5 % 2, -7.5 // 2, -7.5 % 2, 2 ** 0.5)
print(1 / 4, 4 / 2, 10 ** -2, divmod(7.5, 2))
print(1 == 1.0, 0.1 + 0.1 + 0.1 == 0.3, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53))
