# A generator that raised is finished.
def risky():
    yield 1
    1 / 0
    yield 2

g = risky()
print(next(g))
try:
    next(g)
except ZeroDivisionError as error:
    print(error)
print(list(g), next(g, "nothing left"))
