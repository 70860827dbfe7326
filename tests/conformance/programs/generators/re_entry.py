# A generator cannot be resumed while it runs.
def gen():
    try:
        next(g)
    except ValueError as error:
        yield str(error)
    for action in (lambda: g.send(1), lambda: g.throw(KeyError), lambda: g.close(), lambda: list(g)):
        try:
            action()
        except ValueError as error:
            yield str(error)

g = gen()
for text in g:
    print(text)
def a():
    yield from b_object
def b():
    yield from a_object
a_object, b_object = a(), b()
try:
    next(a_object)
except ValueError as error:
    print(error)
