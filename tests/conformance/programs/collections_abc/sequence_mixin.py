# Sequence gives the rest for __getitem__ and __len__; MutableSequence for three methods more.
from collections.abc import MutableSequence, Sequence


class Countdown(Sequence):
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

    def __getitem__(self, index):
        if not 0 <= index < self.n:
            raise IndexError('no such number')
        return self.n - index


c = Countdown(4)
print(list(c), list(reversed(c)), 3 in c, 9 in c, c.index(2), c.count(1), isinstance(c, Sequence))
match c:
    case [first, *rest]:
        print('a sequence pattern', first, rest)
try:
    c.index(7)
except ValueError as error:
    print(repr(error))
try:
    Sequence()
except TypeError as error:
    print(error)


class Loud(MutableSequence):
    def __init__(self, *items):
        self.items = list(items)

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __setitem__(self, i, value):
        self.items[i] = value

    def __delitem__(self, i):
        print('deleting', i)
        del self.items[i]

    def insert(self, i, value):
        print('inserting', value)
        self.items.insert(i, value)


loud = Loud(1, 2)
loud.append(3)
loud.extend([4, 5])
loud += [6]
loud.reverse()
print(loud.items, loud.pop(), loud.pop(0))
loud.remove(4)
print(loud.items)
loud.clear()
print(len(loud))
