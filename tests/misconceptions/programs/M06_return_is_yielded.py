def gen():
    yield 1
    yield 2
    return 3
for v in gen():
    print(v)
