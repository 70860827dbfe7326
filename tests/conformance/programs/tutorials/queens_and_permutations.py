# Backtracking with generators.
def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != len(placed) - row for row, c in enumerate(placed)):
            yield from queens(n, placed + (column,))

def permutations(items):
    if not items:
        yield []
    for i, item in enumerate(items):
        for rest in permutations(items[:i] + items[i + 1:]):
            yield [item, *rest]

def subsets(items):
    return [[]] if not items else [s + extra for s in subsets(items[1:]) for extra in ([], [items[0]])]

first = next(queens(6))
print(first, sum(1 for _ in queens(6)), list(queens(4)))
for column in first:
    print("." * column + "Q" + "." * (5 - column))
print(list(permutations([1, 2, 3])), ["".join(p) for p in permutations(list("ab"))], subsets([1, 2, 3]))
