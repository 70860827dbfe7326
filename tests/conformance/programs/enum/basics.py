# Members of an enumeration: names with values, each one object.
from enum import Enum


class Colour(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3


print(Colour.RED, repr(Colour.RED), Colour.RED.name, Colour.RED.value, type(Colour.RED), Colour, len(Colour))
print(Colour(2), Colour['BLUE'], list(Colour), [c.name for c in reversed(Colour)], Colour.RED is Colour(1), Colour.RED == 1)
print(isinstance(Colour.RED, Colour), Colour.RED in Colour, Colour.RED != Colour.BLUE, {Colour.RED: 'r'}[Colour(1)], bool(Colour.RED))
print(Colour.__members__, dict(Colour.__members__)['RED'], f'{Colour.RED}', f'{Colour.RED:>12}|', '%s' % Colour.RED, str(Colour.GREEN))
match Colour(3):
    case Colour.RED | Colour.GREEN:
        print('warm')
    case Colour.BLUE:
        print('cold')
print(Colour.RED.GREEN, hash(Colour.RED) == hash('RED'), Colour.RED._name_, Colour.RED._value_, Colour.__name__, Colour.mro()[1])
for c in Colour:
    print(c, c.value, end='; ')
print()
Colour('x')
