# Calling a generator function runs none of its body.
def count():
    print("started")
    yield 1
    print("between")
    yield 2
    print("ending")

g = count()
print("created")
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)
print(next(g, "default"))
