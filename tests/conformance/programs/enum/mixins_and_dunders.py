# Mixins, private names, _ignore_, _order_, dataclass members and nested use.
from dataclasses import dataclass
from enum import Enum


class Describable:
    def describe(self):
        return f'{self.name} is {self.value}'


class Colour(Describable, Enum):
    RED = 'r'
    GREEN = 'g'
    __private = 'no member'
    _ignore_ = 'temporary x'
    temporary = [1, 2]
    for x in temporary:
        vars()[f'number_{x}'] = x


print(Colour.RED.describe(), list(Colour), Colour._Colour__private, hasattr(Colour, 'temporary'))


class Ordered(Enum):
    _order_ = 'A B'
    A = 1
    B = 2


print(list(Ordered))
try:
    class Bad(Enum):
        _order_ = 'B A'
        A = 1
        B = 2
except TypeError as error:
    print(error)


@dataclass
class CreatureMixin:
    size: str
    legs: int


class Creature(CreatureMixin, Enum):
    BEETLE = 'small', 6
    DOG = 'medium', 4


print(Creature.DOG.legs, Creature.DOG.size, Creature.BEETLE.name, Creature.BEETLE.value)


class Operation(Enum):
    ADD = '+'
    MULTIPLY = '*'

    def __call__(self, a, b):
        return {'+': a + b, '*': a * b}[self.value]


print(Operation.ADD(2, 3), Operation('*')(2, 3))


class Registered(Enum):
    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        print('new enumeration', cls.__name__, list(cls))


class Concrete(Registered):
    A = 1
    B = 2


class Weekday(Enum):
    MONDAY = 1
    SUNDAY = 7

    def next(self):
        return Weekday(self.value % 7 + 1)


print(Weekday.SUNDAY.next(), [day.name.title() for day in Weekday], Weekday.MONDAY.__class__.__name__, Weekday.MONDAY.__objclass__)
print({day: day.value for day in Weekday}, Weekday.__doc__, callable(Weekday), dir(Weekday.MONDAY)[-3:], 'MONDAY' in dir(Weekday))
