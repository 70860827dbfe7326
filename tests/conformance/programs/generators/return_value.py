# return v ends the generator with StopIteration(v); for and list drop it.
def work():
    yield 1
    return "result", 2

g = work()
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)
print(list(work()), [x for x in work()])
