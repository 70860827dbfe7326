def gen():
    n = 0
    print("top")
    yield n
    n += 1
    yield n
g = gen()
print(next(g))
print(next(g))
