# What Python says when a generator is taken for something else.
def g():
    yield 1
    yield 2

for action in (lambda: len(g()), lambda: g()[0], lambda: next([]), lambda: next(g), lambda: iter(5), lambda: g() + 1):
    try:
        action()
    except TypeError as error:
        print(error)
try:
    x, = g()
except ValueError as error:
    print(error)
try:
    x, y, z = g()
except ValueError as error:
    print(error)
