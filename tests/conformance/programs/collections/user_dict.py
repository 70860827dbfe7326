# UserDict: every change goes through __setitem__, unlike a subclass of dict.
from collections import UserDict


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)

    def __missing__(self, key):
        if key == key.upper():
            raise KeyError(key)
        return self[key.upper()]

    def __contains__(self, key):
        return key.upper() in self.data


d = Upper({'a': 1}, b=2)
d.update(c=3)
d.setdefault('d', 4)
print(d, d['a'], 'b' in d, len(d), d.data, list(d), d.get('zz'), d.pop('A'), sorted(d.items()))
print(d | {'e': 5}, type(d | {}).__name__, {'e': 5} | d, d == {'B': 2, 'C': 3, 'D': 4}, d.copy(), isinstance(d, dict))
try:
    d['x']
except KeyError as error:
    print(repr(error))


class Naive(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key, [value] * 2)


naive = Naive(one=1)
naive['two'] = 2
naive.update(three=3)
print(naive)


class Doubled(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key, [value] * 2)


doubled = Doubled(one=1)
doubled['two'] = 2
doubled.update(three=3)
print(doubled, Doubled.fromkeys('ab', 0))
