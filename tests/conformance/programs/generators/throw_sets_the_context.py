# What is thrown into a generator that waits in an except block has the exception handled there as its context.
def gen():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            yield 1
        finally:
            print("finally")

for thrown in (KeyError("k"), KeyError):
    g = gen()
    next(g)
    try:
        g.throw(thrown)
    except KeyError as error:
        print(repr(error), repr(error.__context__), error.__cause__)
def again():
    try:
        yield 1
    finally:
        yield 2
g = again()
next(g)
print(g.throw(ValueError("first")))
try:
    g.throw(ValueError("second"))
except ValueError as error:
    print(repr(error), repr(error.__context__))
