# recursive_repr stops an endless repr; Repr shortens.
import reprlib
from reprlib import Repr, recursive_repr


class MyList(list):
    @recursive_repr()
    def __repr__(self):
        return '<' + '|'.join(map(repr, self)) + '>'


class Chain:
    def __init__(self):
        self.next = None

    @recursive_repr('(loop)')
    def __repr__(self):
        return f'Chain({self.next!r})'


m = MyList('abc')
m.append(m)
m.append('x')
print(m, MyList.__repr__.__name__)
c = Chain()
c.next = Chain()
c.next.next = c
print(c)
print(reprlib.repr(list(range(100))), reprlib.repr('x' * 100), reprlib.repr({n: n for n in range(10)}), reprlib.repr(10 ** 100))
print(reprlib.repr((1,)), reprlib.repr([[[[[[[[]]]]]]]]), reprlib.repr({3, 1, 2}), reprlib.repr(frozenset()))
short = Repr()
short.maxlist = 2
short.maxstring = 10
print(short.repr([1, 2, 3]), short.repr('a long text indeed'))
