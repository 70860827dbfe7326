# OrderedDict: order counts in comparisons, and keys can be moved.
from collections import OrderedDict

d = OrderedDict([('a', 1), ('b', 2)], c=3)
print(d, OrderedDict(), len(d), list(d), d.keys(), d.values(), d.items())
d.move_to_end('a')
print(d)
d.move_to_end('c', last=False)
print(d, list(reversed(d)), list(reversed(d.items())))
print(d.popitem(), d.popitem(last=False), d)
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == dict(b=2, a=1), OrderedDict(a=1) != OrderedDict(a=2))
for action in (lambda: d.move_to_end('zz'), lambda: OrderedDict().popitem(), lambda: OrderedDict(1, 2), lambda: d.pop('q'),
               lambda: d['q'], lambda: OrderedDict(5)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
print(d.pop('q', 'default'), d.setdefault('new', 9), d | {'x': 1}, {'y': 2} | d, OrderedDict.fromkeys('ab', 0), d.copy())
d.update(b=20, z=26)
d |= {'last': 0}
print(d, isinstance(d, dict), dict(d), sorted(d.items()))
d.clear()
d['self'] = d
print(d)
