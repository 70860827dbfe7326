# gi_running, gi_frame, gi_code, gi_yieldfrom.
def inner():
    yield 1

def gen():
    print("running inside", g.gi_running)
    yield "first"
    yield from inner()

g = gen()
print(g.gi_running, g.gi_frame is not None, g.gi_code.co_name, g.gi_code is gen.__code__, g.gi_yieldfrom)
print(next(g), g.gi_running, g.gi_yieldfrom)
print(next(g), type(g.gi_yieldfrom).__name__, g.gi_yieldfrom.__name__)
print(list(g), g.gi_frame, g.gi_yieldfrom, g.gi_running)
print(g.__name__, g.__qualname__, type(g).__name__, hasattr(g, "send"))
g.__name__ = "renamed"
print(g.__name__)
print(gen.__code__.co_flags & 0x20 != 0, (x for x in ()).__name__)
