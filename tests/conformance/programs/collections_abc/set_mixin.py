# Set gives the operators for three methods.
from collections.abc import MutableSet, Set


class ListSet(Set):
    def __init__(self, items=()):
        self.items = []
        for item in items:
            if item not in self.items:
                self.items.append(item)

    def __iter__(self):
        return iter(self.items)

    def __contains__(self, item):
        return item in self.items

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f'ListSet({self.items})'

    __hash__ = Set._hash


a, b = ListSet('abcd'), ListSet('cdx')
print(a & b, a | b, a - b, a ^ b, a & 'az', 'az' | a if False else a | 'z')
print(a <= a, a < a, ListSet('a') < a, a >= b, a == ListSet('dcba'), a == {'a', 'b', 'c', 'd'}, a != b, a.isdisjoint('xyz'))
print(hash(a) == hash(ListSet('dcba')), isinstance(set(), MutableSet), isinstance(frozenset(), MutableSet))


class Noisy(ListSet, MutableSet):
    def add(self, item):
        if item not in self.items:
            print('add', item)
            self.items.append(item)

    def discard(self, item):
        if item in self.items:
            print('discard', item)
            self.items.remove(item)


n = Noisy('ab')
n |= 'bc'
n -= 'a'
n ^= 'cd'
print(n, n.pop())
try:
    n.remove('zz')
except KeyError as error:
    print(repr(error))
n.clear()
print(n, len(n))
