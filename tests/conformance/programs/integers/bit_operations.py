# Bit operators work as if negative numbers went on with ones for ever.
for a, b in ((12, 10), (-12, 10), (-1, 255), (2 ** 70, 2 ** 70 - 1)):
    print(a & b, a | b, a ^ b, ~a)
print(1 << 100, (1 << 100) >> 98, -5 >> 1, -1 >> 10)
print(bin(10), hex(255), oct(8), bin(-5), (1023).bit_length())
