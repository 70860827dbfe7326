# Mapping and MutableMapping give the rest of a dictionary.
from collections.abc import Mapping, MutableMapping


class Squares(Mapping):
    def __getitem__(self, key):
        if key not in range(4):
            raise KeyError(key)
        return key * key

    def __iter__(self):
        return iter(range(4))

    def __len__(self):
        return 4


s = Squares()
print(s[3], 9 in s, 2 in s, s.get(9), s.get(9, 'no'), list(s.items()), list(s.keys()), list(s.values()), s == {0: 0, 1: 1, 2: 4, 3: 9})
print(dict(s), {**s} != {}, 4 in s.values(), (2, 4) in s.items(), s.keys() & {1, 2, 7}, s.keys() - {1}, type(s.keys()).__name__)
match s:
    case {2: two, **rest}:
        print('a mapping pattern', two, rest)


class Lower(MutableMapping):
    def __init__(self, **items):
        self.store = {}
        self.update(items)

    def __getitem__(self, key):
        return self.store[key.lower()]

    def __setitem__(self, key, value):
        self.store[key.lower()] = value

    def __delitem__(self, key):
        del self.store[key.lower()]

    def __iter__(self):
        return iter(self.store)

    def __len__(self):
        return len(self.store)


d = Lower(A=1, B=2)
print(d['a'], 'b' in d, d.pop('A'), d.pop('A', None), d.setdefault('C', 3), d.setdefault('c', 4), d.store, d.popitem())
d.update([('X', 1)], y=2)
print(list(d), d == {'b': 2, 'x': 1, 'y': 2})
d.clear()
try:
    d.popitem()
except KeyError as error:
    print(repr(error))
try:
    d.pop('q')
except KeyError as error:
    print(repr(error))
print(len(d), Lower.__abstractmethods__, sorted(MutableMapping.__abstractmethods__), Mapping.__hash__)
