# Any number of managers and callbacks, closed in the opposite order.
from contextlib import ExitStack, contextmanager

@contextmanager
def resource(name):
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)

with ExitStack() as stack:
    names = [stack.enter_context(resource(n)) for n in "abc"]
    stack.callback(print, "callback", 1, sep=":")
    print(names)
try:
    with ExitStack() as stack:
        stack.enter_context(resource("x"))
        stack.push(lambda kind, error, tb: print("pushed", kind.__name__) or True)
        raise KeyError("swallowed")
finally:
    print("after")
with ExitStack() as stack:
    stack.enter_context(resource("kept"))
    keep = stack.pop_all()
print("still open")
keep.close()
