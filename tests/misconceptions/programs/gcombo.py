def g():
    print("start")
    x = yield 1
    print("x =", x)
    y = yield 2
    print("y =", y)
    return 3
it = g()
print("made")
print(next(it))
print(it.send("A"))
print(list(it))
print(list(it))
