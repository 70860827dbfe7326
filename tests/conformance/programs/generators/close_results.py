# close() returns None; what the generator does in between is its own business.
def swallow():
    try:
        yield 1
    except GeneratorExit:
        print("exit")
        return "lost"

def other():
    try:
        yield 1
    except GeneratorExit:
        raise ValueError("instead")

def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2

g = swallow()
next(g)
print(g.close(), g.close(), next(g, "finished"))
for make in (other, ignores):
    g = make()
    next(g)
    try:
        g.close()
    except (ValueError, RuntimeError) as error:
        print(type(error).__name__, error)
fresh = swallow()
fresh.close()
print(next(fresh, "closed before it began"))
