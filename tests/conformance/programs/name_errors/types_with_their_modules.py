# Messages name types that are written in C with their modules.
import collections
import datetime
import decimal
import fractions
import functools
import re
import types

for value in (collections.deque(), datetime.date(2020, 1, 1), decimal.Decimal(1), fractions.Fraction(1), re.compile('a'),
              re.match('a', 'a'), types.SimpleNamespace(), int | str, 1, [], collections.OrderedDict(), ValueError('x'),
              collections.defaultdict(int), collections.Counter(), datetime.timedelta(1)):
    for call in (lambda: value(), lambda: value(*()), lambda: list(map(value, [1])), lambda: functools.reduce(value, [1, 2]),
                 lambda: sorted([2, 1], key=value), lambda: max([1, 2], key=value), lambda: value(a=1)):
        try:
            call()
        except TypeError as error:
            print(error)
for cls in (collections.deque, datetime.date, decimal.Decimal, re.Pattern, types.SimpleNamespace, functools.partial, list, ValueError,
            type(list[int]), collections.OrderedDict):
    try:
        cls.nothing
    except AttributeError as error:
        print(error)
    print(cls.__name__, cls.__qualname__, cls.__module__)
for call in (lambda: collections.deque.append(1, 2), lambda: re.Pattern(), lambda: collections.deque.__len__(1), lambda: collections.deque.__new__(int),
             lambda: re.Pattern.match(1)):
    try:
        call()
    except TypeError as error:
        print(error)
print(collections.deque.append, collections.deque.__len__, re.Pattern.match, collections.deque.maxlen)
def f(x):
    a, b = x
def g(x):
    with x: pass
async def h(x):
    await x
for value in (datetime.date(2020, 1, 1), decimal.Decimal(1), types.SimpleNamespace(), re.compile('a')):
    for call in (lambda: f(value), lambda: g(value), lambda: h(value).send(None), lambda: print(*value), lambda: [*value], lambda: value[0], lambda: 1 in value):
        try:
            call()
        except TypeError as error:
            print(error)
