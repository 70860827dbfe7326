# Only the first iterable of a comprehension sees the names of the class.
n = 100

class A:
    n = 3
    first = [x for x in range(n)]
    second = [n for _ in range(2)]
    try:
        third = [x for x in range(2) for y in range(limit)]
    except NameError as error:
        print(error)
    pairs = {x: n for x in (n, n + 1)}
    lazy = (n * x for x in [n])
    n = 7

print(A.first, A.second, A.pairs, list(A.lazy))
