# WeakValueDictionary, WeakKeyDictionary and WeakSet forget what dies.
from weakref import WeakKeyDictionary, WeakSet, WeakValueDictionary


class Thing:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Thing({self.name})'


a, b, c = Thing('a'), Thing('b'), Thing('c')
values = WeakValueDictionary(x=a, y=b)
values['z'] = c
keys = WeakKeyDictionary({a: 1, b: 2})
keys[c] = 3
group = WeakSet([a, b])
group.add(c)
print(len(values), sorted(values), len(keys), len(group), 'x' in values, a in keys, b in group, values['x'], keys[b])
del b
print(len(values), dict(values), len(keys), list(keys.values()), len(group), sorted(t.name for t in group), values.get('y', 'no'))
try:
    values['y']
except KeyError as error:
    print('KeyError', error)
print(values.pop('z'), values.setdefault('w', a), sorted(values.keys()), list(values.values()), sorted(values.items()))
group.discard(a)
print(list(group), sorted(t.name for t in group | {a}), keys.get(a), keys.pop(c), 5 in group, 'text' in keys)
try:
    values['n'] = 5
except TypeError as error:
    print(error)
temporary = WeakSet([Thing('t')])
print(len(temporary), isinstance(values, dict))
a = c = None
print(len(values), len(keys), len(group))
