# A float prints with the fewest digits that read back as the same number.
print(0.1 + 0.2, 0.3, 1 / 3, 2 / 3, 100.0, 1e16, 1e15, 123456789012345678.0)
print(1e-4, 0.00001, 1e22, 1e23, 5e-324, 1.7976931348623157e308, -0.0)
print(float("inf"), -float("inf"), float("nan"), 1e400)
