# bytearray can be changed in place.
a = bytearray(b"hello")
a[0] = 72
a.append(33)
a.extend(b"??")
a += b"."
print(a, len(a), a[0], a[1:3], bytes(a), a.decode(), a == b"Hello!??.")
a[1:4] = b"EY"
del a[-2:]
a.insert(0, 62)
print(a, a.pop(), a.pop(0), a.find(b"E"), a.upper(), a * 2, a + b"x", b"x" + a)
a.reverse()
a.remove(ord("!"))
print(a, list(a), bytearray(2), bytearray("é", "utf-8"), bytearray([1, 2]), type(a[:1]).__name__)
b = a
b.clear()
print(a, a is b, bool(a))
for call in (lambda: a.append(256), lambda: a.append("x"), lambda: hash(a), lambda: a.pop(), lambda: bytearray("x"), lambda: a.remove(1)):
    try:
        call()
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
