# finally in generators: at the end, at close, at a garbage collected name.
def gen(log):
    try:
        log.append("start")
        yield 1
        yield 2
    finally:
        log.append("finally")
        return "value"

log = []
g = gen(log)
print(list(g), log)
g = gen(log)
next(g)
del g
print(log)
g = gen(log)
next(g)
try:
    g.throw(ValueError("swallowed by return"))
except StopIteration as stop:
    print(repr(stop.value), log)
del log[:]
unstarted = gen(log)
del unstarted
print(log)
