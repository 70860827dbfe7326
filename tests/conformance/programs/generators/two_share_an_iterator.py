# Two consumers of one generator take turns with its items.
def letters():
    yield from "abcdef"

g = letters()
print(next(g), [x for x, _ in zip(g, range(2))])
print(list(zip(g, g)))
it = iter([1, 2, 3, 4])
print(list(zip(it, it)), iter(it) is it, list(it))
