# Two names for one value are one member.
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, unique, verify


class Shape(Enum):
    SQUARE = 2
    DIAMOND = 1
    CIRCLE = 3
    ALIAS_FOR_SQUARE = 2


print(Shape.ALIAS_FOR_SQUARE, Shape(2), list(Shape), len(Shape), list(Shape.__members__), Shape.ALIAS_FOR_SQUARE is Shape.SQUARE)
print([name for name, member in Shape.__members__.items() if member.name != name], Shape['ALIAS_FOR_SQUARE'].name)
for check, values in (UNIQUE, 'a=1 b=1'), (CONTINUOUS, 'a=1 b=5'), (CONTINUOUS, 'a=1 b=2'):
    try:
        E = verify(check)(Enum('E', [(p.split('=')[0], int(p.split('=')[1])) for p in values.split()]))
        print(list(E))
    except ValueError as error:
        print(error)
try:
    @verify(NAMED_FLAGS)
    class F(Flag):
        A = 1
        BOTH = 7
except ValueError as error:
    print(error)
print(unique(Enum('Good', 'a b')), Enum('Lists', {'a': [1], 'b': [1]}).b, repr(UNIQUE), str(CONTINUOUS))


class Mixed(Enum):
    ONE = 1
    TRUE = True
    ONE_POINT = 1.0


print(list(Mixed), Mixed.TRUE)
