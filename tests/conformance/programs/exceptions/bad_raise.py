# Only exceptions can be raised, only exception classes caught.
for thing in (5, "text", None, object, ValueError(1).args):
    try:
        raise thing
    except TypeError as error:
        print(error)
class Strange(Exception):
    def __new__(cls):
        return "not an exception"
try:
    raise Strange
except TypeError as error:
    print(str(error)[:60])
for kind in (5, "ValueError", (ValueError, 3)):
    try:
        try:
            raise KeyError("k")
        except kind:
            print("never")
    except TypeError as error:
        print(error, repr(error.__context__))
try:
    raise
except RuntimeError as error:
    print(error)
class Demanding(Exception):
    def __init__(self, a): pass
try:
    raise Demanding
except TypeError as error:
    print(error)
