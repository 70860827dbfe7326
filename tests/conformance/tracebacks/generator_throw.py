# A thrown exception shows the yield.
def gen():
    received = yield "ready"

g = gen()
print(next(g))
g.throw(ValueError("thrown in"))
