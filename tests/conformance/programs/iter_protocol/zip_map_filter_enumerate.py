# The lazy built-ins, one item at a time.
def noisy(name, n):
    for i in range(n):
        print(f"{name}{i}", end=" ")
        yield i

print(list(zip(noisy("a", 2), noisy("b", 5))))
print(list(zip(noisy("a", 3), noisy("b", 1))))
print(list(map(lambda x, y: x * y, noisy("x", 3), [10, 20])), list(filter(None, [0, 1, "", "x"])), list(filter(lambda x: x % 2, range(5))))
for pairs in ((("ab", [1]), ([1], "ab"), ("a", "b"), ((), (), [1]))):
    try:
        print(list(zip(*pairs, strict=True)))
    except ValueError as error:
        print(error)
z = zip([1, 2], "ab")
print(next(z), next(z), next(z, "end"), list(zip()), list(zip("ab")), iter(z) is z, [*enumerate("ab", start=5)], list(enumerate([], 1)))
print(type(zip()).__name__, type(map(str, [])).__name__, *zip(*[(1, 2), (3, 4)]), dict(zip("ab", range(9))))
for call in (lambda: zip(5), lambda: map(str), lambda: enumerate(), lambda: zip([1], 5), lambda: list(map(5, [1])), lambda: filter(None)):
    try:
        call()
    except TypeError as error:
        print(error)
