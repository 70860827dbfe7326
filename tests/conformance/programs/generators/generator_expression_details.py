# Generator expressions: late binding, conditions, nesting, arguments.
n = 1
g = (x * n for x in [1, 2, 3])
n = 10
print(list(g))
print(sum(x for x in range(4)), max((x for x in "abc"), default=""), list(x + y for x in "ab" for y in "12" if y != "2"))
try:
    g = (x for x in 5)
except TypeError as error:
    print(error)
g = (1 / x for x in [1, 0, 2])
print(next(g))
try:
    next(g)
except ZeroDivisionError as error:
    print(error, list(g))
print(type(g).__name__, g.__name__, g.__qualname__)
functions = [lambda: i for i in range(3)]
lazy = list((lambda: i) for i in range(3))
print([f() for f in functions], [f() for f in lazy], [f() for f in [lambda i=i: i for i in range(3)]])
