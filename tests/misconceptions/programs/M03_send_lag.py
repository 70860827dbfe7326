def echo():
    while True:
        x = yield "ready"
        print("got", x)
g = echo()
print(next(g))
print(g.send("a"))
print(g.send("b"))
