# Without dunders, equality is identity and instances are good dictionary keys.
class Token:
    pass

a, b = Token(), Token()
print(a == a, a == b, a != b, hash(a) == hash(a), len({a, b, a}), bool(a))
d = {a: "first", b: "second"}
print(d[a], d[b], Token in d)
for call in (lambda: a < b, lambda: a + b, lambda: a(), lambda: len(a), lambda: a[0], lambda: iter(a), lambda: -a):
    try:
        call()
    except TypeError as error:
        print(error)
