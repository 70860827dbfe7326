# The abstract classes in annotations, and the methods of Generator and Coroutine.
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence

print(Iterable[int], Mapping[str, list[int]], Callable[[int, str], bool], Callable[..., None], Callable[[], int], Sequence[str].__args__)
print(Callable[[int], str].__args__, Callable[[int], str].__origin__, Callable[[int], str] == Callable[[int], str])
for wrong in (lambda: Callable[int], lambda: Callable[int, str]):
    try:
        wrong()
    except TypeError as error:
        print(error)


class Forever(Generator):
    def __init__(self):
        self.n = 0

    def send(self, value):
        self.n += 1 if value is None else value
        return self.n

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


g = Forever()
print(next(g), g.send(10), next(iter(g)), g.close())
try:
    g.throw(ValueError('thrown'))
except ValueError as error:
    print(error)
try:
    g.throw(KeyError)
except KeyError as error:
    print(repr(error))


class Stubborn(Forever):
    def throw(self, *args):
        return 1


try:
    Stubborn().close()
except RuntimeError as error:
    print(error)
