# A generator with one yield is a context manager.
from contextlib import contextmanager

@contextmanager
def tag(name):
    print(f"<{name}>")
    try:
        yield name.upper()
    except ValueError as error:
        print("inside:", error)
    finally:
        print(f"</{name}>")

with tag("p") as t:
    print(t)
with tag("q"):
    raise ValueError("swallowed by except")
try:
    with tag("r"):
        raise KeyError("goes on")
except KeyError as error:
    print("outside:", error)
@contextmanager
def twice():
    yield 1
    yield 2
@contextmanager
def never():
    if False:
        yield
for manager in (twice(), never()):
    try:
        with manager:
            print("body")
    except RuntimeError as error:
        print(error)
