# yield from hands through values, sends and the return value.
def inner():
    got = yield "first"
    print("inner got", got)
    got = yield "second"
    print("inner got", got)
    return "inner result"

def outer():
    result = yield from inner()
    print("outer has", result)
    yield from [10, 20]
    return "done"

g = outer()
print(next(g))
print(g.send("A"))
print(g.send("B"))
print(list(g))
