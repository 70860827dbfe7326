# Iterating bytes gives ints; memoryview looks without copying.
for n in b"AB":
    print(n, chr(n), end="; ")
print(list(map(chr, b"xyz")), sum(b"\x01\x02"), [*enumerate(b"hi")], sorted(b"cab"), bytes(sorted(b"cab")), b"abc".find(98))
data = bytearray(b"abcdef")
view = memoryview(data)
view[1] = 90
print(data, bytes(view[1:3]), view[0], len(view), view.tolist()[:2], view.readonly, memoryview(b"x").readonly)
try:
    memoryview(b"x")[0] = 1
except TypeError as error:
    print(error)
first, *rest = b"abc"
print(first, rest, bytes(reversed(b"abc")), dict(zip(b"ab", "xy")), b"a" in [b"a"], bytes(x ^ 1 for x in b"hello"))
