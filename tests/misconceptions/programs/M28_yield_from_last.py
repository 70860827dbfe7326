def inner():
    yield 1
    return "R"
def outer():
    r = yield from inner()
    print("r =", r)
print(list(outer()))
