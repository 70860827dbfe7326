"""Ints of more than 2,525,222 digits

An int made by `*`, `**` or `<<` that would have more than 2**23 bits raises MemoryError; CPython computes it, however
long that takes. One such operation can take minutes, and no limit on steps would stop it.

Write instead: work modulo a number (`pow(a, b, m)`), or keep the exponent.
"""
big = 1 << (2**23 - 1)
try:
    print((big << 10).bit_length())
except MemoryError:
    print("MemoryError")
