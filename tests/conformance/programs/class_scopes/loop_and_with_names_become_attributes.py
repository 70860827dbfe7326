# Everything a class body binds is an attribute: loop variables, imports, with targets.
class Body:
    import math as m
    for letter in "abc":
        pass
    total = 0
    while total < 5:
        total += 2
    def helper(x):
        return x * 10
    value = helper(4)
    a, *b = range(4)
    (walrus := 12)
    try:
        1 / 0
    except ZeroDivisionError as problem:
        message = str(problem)

print([name for name in vars(Body) if not name.startswith("__")])
print(Body.letter, Body.total, Body.value, Body.b, Body.walrus, Body.message, Body.m.floor(2.7), Body.helper(1))
