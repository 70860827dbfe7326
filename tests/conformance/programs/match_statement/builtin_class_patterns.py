# int(x), str(x) and friends capture the whole value.
def show(x):
    match x:
        case bool():
            return f"bool {x}"
        case int(n) if n > 100:
            return f"large int {n}"
        case int(n) | float(n):
            return f"number {n}"
        case str() as text:
            return f"text {text!r}"
        case list([a, b]):
            return f"list of two {a} {b}"
        case tuple(t):
            return f"tuple {t}"
        case dict(d) | set(d) | frozenset(d):
            return f"{type(d).__name__} {len(d)}"
        case bytes(b):
            return f"bytes {b}"
        case object(__class__=cls):
            return f"object of {cls.__name__}"

for x in (True, 5, 500, 2.5, "hi", [1, 2], [1], (1, 2), {"a": 1}, {1, 2}, frozenset(), b"x", None, 3j):
    print(show(x))
