# IntEnum and StrEnum members are numbers and strings; (str, Enum) prints otherwise.
from enum import Enum, IntEnum, StrEnum


class Priority(IntEnum):
    LOW = 1
    HIGH = 10


print(Priority.HIGH, repr(Priority.HIGH), Priority.HIGH > Priority.LOW, Priority.LOW + 1, Priority.HIGH == 10, f'{Priority.LOW}', '%d' % Priority.LOW)
print([10, 20, 30][Priority.LOW], sorted([Priority.HIGH, 5, Priority.LOW]), int(Priority.HIGH), Priority(10), isinstance(Priority.LOW, int))
print({1: 'one'}[Priority.LOW], sum(Priority), f'{Priority.HIGH:04d}', Priority.HIGH.bit_length(), type(Priority.LOW + Priority.HIGH))


class Fruit(StrEnum):
    APPLE = 'apple'
    PEAR = 'pear'


print(Fruit.APPLE, repr(Fruit.APPLE), Fruit.APPLE == 'apple', Fruit('pear'), Fruit.APPLE.upper(), f'{Fruit.PEAR:>6}', ', '.join(Fruit), 'a' in Fruit.APPLE)


class Old(str, Enum):
    A = 'a'


class OldInt(int, Enum):
    ONE = 1


print(Old.A, repr(Old.A), f'{Old.A}', Old.A == 'a', 'x' + Old.A, '%s' % Old.A, OldInt.ONE, f'{OldInt.ONE}', OldInt.ONE + 1)
for wrong in (lambda: StrEnum('S', [('a', 1)]), lambda: IntEnum('I', [('a', 'x')]), lambda: Fruit('x'), lambda: Priority('1')):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)


class Point(tuple, Enum):
    ORIGIN = (0, 0)
    UNIT = (1, 1)


print(Point.UNIT[0], Point.ORIGIN, repr(Point.ORIGIN), Point.ORIGIN == (0, 0), Point.UNIT + (2,))


class Ratio(float, Enum):
    HALF = 0.5


print(Ratio.HALF * 2, Ratio.HALF, repr(Ratio.HALF), f'{Ratio.HALF.value:.2f}')
