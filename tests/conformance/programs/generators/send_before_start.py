# The first send must be None; the generator stays usable.
def echo():
    while True:
        got = yield "ready"
        print("got", got)

g = echo()
try:
    g.send(5)
except TypeError as error:
    print(error)
print(g.send(None))
print(g.send("x"))
print(next(g))
