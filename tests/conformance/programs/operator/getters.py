# itemgetter, attrgetter and methodcaller make functions for keys and maps.
from collections import namedtuple
from operator import attrgetter, itemgetter, methodcaller

rows = [('b', 2, 'x'), ('a', 2, 'y'), ('c', 1, 'z')]
print(sorted(rows, key=itemgetter(1)), sorted(rows, key=itemgetter(1, 0)), itemgetter(1)(rows[0]), itemgetter(slice(1, None))('hello'))
print(itemgetter('name', 'age')({'name': 'n', 'age': 5, 'x': 0}), max(rows, key=itemgetter(0)))
Person = namedtuple('Person', 'name address')
Address = namedtuple('Address', 'city zip')
people = [Person('B', Address('Rome', 1)), Person('A', Address('Oslo', 2))]
print([attrgetter('address.city')(p) for p in people], attrgetter('name', 'address.zip')(people[0]), min(people, key=attrgetter('name')).name)
print(methodcaller('upper')('abc'), methodcaller('split', ',', maxsplit=1)('a,b,c'), list(map(methodcaller('strip', '-'), ['-a-', 'b-'])))
print(itemgetter(1), itemgetter(1, 'a'), attrgetter('a.b'), attrgetter('x', 'y'), methodcaller('f'), methodcaller('f', 1, k='v'))
for action in (lambda: itemgetter(5)([1]), lambda: attrgetter('q.r')(people[0]), lambda: methodcaller('nothing')(1), lambda: itemgetter(),
               lambda: attrgetter(5), lambda: methodcaller()):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
