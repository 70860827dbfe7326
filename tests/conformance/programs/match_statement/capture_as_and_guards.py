# Captured names stay bound after the match, even if a guard fails.
def f(x):
    match x:
        case [a, b] if a > b:
            return "descending", a, b
        case [a, b] as pair if (total := a + b) > 10:
            return "large", pair, total
        case [int() as a, (int() | str()) as b]:
            return "fallback", a, b
        case whole:
            return "whole", whole

for x in ([2, 1], [5, 9], [1, 2], [1, 3], "text", [1, 2, 3]):
    print(f(x))
match [1, 2]:
    case [p, q] if p == q:
        pass
    case _:
        print("p and q are bound:", p, q)
match 5:
    case n:
        pass
print(n)
