# throw() raises at the yield; the generator may catch it and go on.
def stubborn():
    while True:
        try:
            got = yield "waiting"
            print("got", got)
        except ValueError as error:
            print("caught", error)
            yield "recovered"

g = stubborn()
next(g)
print(g.throw(ValueError("one")))
print(next(g))
print(g.throw(ValueError("two")))
try:
    g.throw(KeyError("three"))
except KeyError as error:
    print("outside", repr(error))
print(list(g))
