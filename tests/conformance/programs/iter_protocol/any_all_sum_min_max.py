# The consumers stop as early as they can.
def source(*items):
    for x in items:
        print(x, end=" ")
        yield x

print(any(source(0, 1, 2)), all(source(1, 0, 2)), any(source()), all([]))
print(sum(source(1, 2, 3)), sum([[1], [2]], []), sum([0.1] * 3), sum((), 5), sum([1, 2], start=10))
print(min("hello"), max(3, 1, 2), min([5, 3], key=lambda x: -x), max([], default="none"), max("a", "bb", key=len), min(((1, "b"), (1, "a"))))
print(2 in source(1, 2, 3), 9 not in source(1), next(x for x in source(4, 5, 6) if x > 4))
for call in (lambda: sum(["a"]), lambda: sum("ab", ""), lambda: max([]), lambda: min(), lambda: max(1), lambda: min([1, "a"]), lambda: max(1, 2, default=3),
             lambda: any(5)):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
