# A generator expression runs lazily; only its first iterable is evaluated at once.
def source():
    print("source is called")
    return iter([1, 2, 3])

g = (print("item", x) or x * 10 for x in source())
print("nothing yet")
print(next(g))
print(sum(g), sum(g), list(g))
print(any(x > 1 for x in [1, 2, 3]), max((w for w in ("a", "ccc")), key=len), sum(x * x for x in range(4)))
