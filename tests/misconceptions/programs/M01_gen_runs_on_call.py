def gen():
    print("start")
    yield 1
    print("end")
g = gen()
print("made")
print(next(g))
