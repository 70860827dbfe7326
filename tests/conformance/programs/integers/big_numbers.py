# Integers never overflow.
print(2 ** 64, 2 ** 64 - 1, -(2 ** 63) - 1)
factorial = 1
for n in range(1, 31):
    factorial *= n
print(factorial, factorial // 2 ** 40, factorial % 97)
print(10 ** 30 // -7, 10 ** 30 % -7, (10 ** 15) ** 2 == 10 ** 30)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 3037000500 * 3037000500)
