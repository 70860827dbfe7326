# Who asks an iterable for its length, or a hint of it, before walking it; what errors raised there do.
class Sized:
    """Its length is asked before it is walked, as a hint only."""

    def __init__(self, length, items=(1, 2)):
        self.length, self.items = length, items

    def __len__(self):
        print('len')
        if isinstance(self.length, BaseException):
            raise self.length
        return self.length

    def __iter__(self):
        print('iter')
        return iter(self.items)


class Hinted:
    def __init__(self, hint):
        self.hint = hint
        self.left = 2

    def __length_hint__(self):
        print('hint')
        if isinstance(self.hint, BaseException):
            raise self.hint
        return self.hint

    def __iter__(self):
        return self

    def __next__(self):
        if self.left == 0:
            raise StopIteration
        self.left -= 1
        return self.left


def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for make in (list, tuple):
    for length in (2, 0, 7, TypeError('no length'), ValueError('broken'), -1, 'x', 1.5, KeyError('k'), AttributeError('a')):
        print(make.__name__, repr(length))
        show(lambda: make(Sized(length)))
        show(lambda: make(Hinted(length)))
    show(lambda: make(Hinted(None)))
    show(lambda: make(Hinted(NotImplemented)))

items = []
show(lambda: items.extend(Sized(ValueError('extend'))))
show(lambda: [*Sized(2)])
show(lambda: [*Sized(ValueError('star'))])
show(lambda: (*Sized(2), 1))
items = [0]
def grow():
    global items
    items += Sized(3)
    return items
show(grow)
def assign():
    items[0:1] = Sized(ValueError('slice'))
    return items
show(assign)
show(lambda: sorted(Sized(2)))
show(lambda: set(Sized(ValueError('not asked'))))
show(lambda: sum(Sized(ValueError('not asked'))))
show(lambda: ','.join(Sized(2, 'ab')))
show(lambda: dict(Sized(2, [(1, 2)])))
show(lambda: print(*Sized(2)))
show(lambda: bytes(Sized(2)))
show(lambda: bytearray(Sized(2)))
a, b = Sized(2)
print(a, b)
a, *b = Sized(2)
print(a, b)
show(lambda: list(zip(Sized(2), Sized(2))))
show(lambda: list(map(str, Sized(2))))
show(lambda: list(enumerate(Sized(2))))
show(lambda: max(Sized(2)))
import collections
show(lambda: collections.deque(Sized(2)))
