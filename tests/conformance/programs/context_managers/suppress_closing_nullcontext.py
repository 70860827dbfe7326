# Small helpers of contextlib.
from contextlib import suppress, closing, nullcontext, redirect_stdout
import io

with suppress(KeyError, ZeroDivisionError):
    {}["x"]
    print("never")
with suppress(LookupError) as nothing:
    [][0]
print("went on", nothing)
class Door:
    def close(self):
        print("closed")
with closing(Door()) as door:
    print(type(door).__name__)
with nullcontext("value") as value:
    print(value)
text = io.StringIO()
with redirect_stdout(text):
    print("hidden")
print(repr(text.getvalue()))
try:
    with suppress(ValueError):
        raise TypeError("not suppressed")
except TypeError as error:
    print(error)
