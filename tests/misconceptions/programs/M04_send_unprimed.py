def sink():
    x = yield "r1"
    print("got", x)
    yield "r2"
g = sink()
try:
    print(g.send("a"))
except TypeError:
    print("TypeError")
