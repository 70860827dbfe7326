from operator import attrgetter, concat, countOf, indexOf, itemgetter, length_hint, methodcaller, mul, not_

print(itemgetter(1), itemgetter('a', 2), attrgetter('x.y'), methodcaller('split', ',', maxsplit=1))
print(itemgetter(1)('abc'), itemgetter(0, -1)([5, 6, 7]), itemgetter(slice(1, 3))('abcd'))
print(attrgetter('real', 'imag')(3), attrgetter('real.real')(2), methodcaller('split', ',', maxsplit=1)('a,b,c'))
print(sorted({'a': 2, 'b': 1}.items(), key=itemgetter(1)), countOf('abca', 'a'), indexOf('abc', 'c'), length_hint([1, 2]))
for call in (lambda: itemgetter(), lambda: itemgetter(5)([1]), lambda: attrgetter(1), lambda: attrgetter('a.b')(3),
             lambda: methodcaller(), lambda: methodcaller(3), lambda: methodcaller('foo')(3), lambda: mul(1),
             lambda: mul('a', 'b'), lambda: concat(1, 2), lambda: concat([1], 'a'), lambda: indexOf([1], 2),
             lambda: countOf(3, 1), lambda: not_(), lambda: length_hint(1, 'x'), lambda: itemgetter(1)(1, 2)):
    try:
        print(call())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
