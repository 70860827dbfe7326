# pprint breaks what doesn't fit in the width.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint, saferepr
from types import SimpleNamespace

data = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'b': [1, 2, {'c': (1, 2)}], 'a': None}, 'set': {3, 1, 2}}
pprint(data)
pp(data, width=40)
pprint(data, indent=4, width=60, compact=True, depth=2)
pprint([1, 2, 3]); pprint({'b': 1, 'a': 2}); pprint({'b': 1, 'a': 2}, sort_dicts=False); pprint('short'); pprint(())
pprint(['a long string that has to be broken ' * 4, 'second'], width=40)
pprint('a long string at the top that has to be broken\nwith a line end in it', width=30)
pprint([('tuple',) * 5, ('one element that is rather long',)], width=30)
pprint({(1, 'a'): {frozenset([1]): set()}, 2: b'bytes' * 12, None: bytearray(b'x' * 30)}, width=40)
pprint(OrderedDict((f'key{i}', i) for i in range(8)), width=40)
pprint(defaultdict(list, {f'key{i}': [i] for i in range(6)}), width=40)
pprint(Counter('hello world this is a counter'), width=30)
pprint(deque(range(30), maxlen=40), width=40); pprint(deque('abcdefghij' * 2), width=30)
pprint(ChainMap({'a': 1}, {'b' * 30: 2, 'c': 3}), width=30); pprint(UserDict(a=1, b='x' * 30), width=20); pprint(UserList(range(20)), width=30)
pprint(SimpleNamespace(first='x' * 20, second=[1, 2, 3], third={'a': 1}), width=40)
@dataclass
class Point:
    x: int
    label: str = 'a label of some length'
    more: list = field(default_factory=lambda: list(range(10)))
    hidden: int = field(default=0, repr=False)
pprint([Point(1), Point(2)], width=40); pprint(Point(1))
Pair = namedtuple('Pair', 'left right')
pprint([Pair('x' * 20, 'y' * 20)] * 2, width=30)
pprint(list(range(1000, 1100)), compact=True, width=50)
pprint({'big': 1234567890, 'neg': -1000}, underscore_numbers=True)
loop = [1]
loop.append(loop)
print(isrecursive(loop), isreadable(loop), isreadable([1]), pformat(loop).split(' with id')[0], saferepr({'a': 1}))
class Own:
    def __repr__(self): return 'Own' * 40
pprint([Own(), 1])
pprint({'deep': {'er': {'est': [1, [2, [3]]]}}}, depth=3)
PrettyPrinter(width=20, indent=2).pprint({'alpha': [1, 2, 3, 4, 5], 'beta': {'gamma': 1, 'delta': 2}})
print(pformat({'x': {1, 2, 3}, 'y': frozenset('ab')}, width=15))
pprint({2: 'a', 'b': 1, (1,): 0})
for wrong in (lambda: PrettyPrinter(indent=-1), lambda: PrettyPrinter(depth=0), lambda: PrettyPrinter(width=0)):
    try:
        wrong()
    except ValueError as e:
        print(e)
