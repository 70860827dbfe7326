# singledispatchmethod: the argument after self decides; it goes with classmethod too.
from functools import singledispatchmethod


class Negator:
    @singledispatchmethod
    def neg(self, arg):
        raise NotImplementedError(f'cannot negate {arg!r}')

    @neg.register
    def _(self, arg: int):
        return -arg

    @neg.register
    def _(self, arg: bool):
        return not arg

    @neg.register(str)
    def neg_text(self, arg):
        return arg[::-1]

    @singledispatchmethod
    @classmethod
    def make(cls, source):
        return f'{cls.__name__} from {source}'

    @make.register
    @classmethod
    def _(cls, source: list):
        return f'{cls.__name__} from list of {len(source)}'


n = Negator()
print(n.neg(5), n.neg(True), n.neg('abc'), Negator.make(1), Negator.make([1, 2]), n.make([]))
try:
    n.neg(1.5)
except NotImplementedError as error:
    print(error)
