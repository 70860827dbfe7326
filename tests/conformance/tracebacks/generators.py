# Frames of generators that delegate.
def inner():
    yield 1
    raise KeyError("inner")

def outer():
    yield from inner()

def consume():
    for x in outer():
        print(x)

consume()
