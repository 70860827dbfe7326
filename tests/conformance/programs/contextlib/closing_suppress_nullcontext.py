# The ready managers.
from contextlib import closing, nullcontext, suppress


class Door:
    def close(self):
        print('closed')


with closing(Door()) as door:
    print(type(door).__name__)
with suppress(KeyError, IndexError):
    [][1]
    print('never')
try:
    with suppress(LookupError):
        int('x')
except ValueError as error:
    print(error)
with suppress():
    print('nothing to suppress')
with nullcontext(5) as five, nullcontext() as nothing:
    print(five, nothing)


def process(source=None):
    with (nullcontext(source) if source else closing(Door())) as s:
        return type(s).__name__


print(process('text'), process())
