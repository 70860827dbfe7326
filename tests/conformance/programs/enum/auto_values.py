# auto() gives the next value; _generate_next_value_ says which.
from enum import Enum, Flag, IntEnum, StrEnum, auto


class Numbers(Enum):
    ONE = auto()
    TWO = auto()
    TEN = 10
    ELEVEN = auto()
    PAIR = (auto(), 'x')


print([(n.name, n.value) for n in Numbers])


class Named(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return f'{name.lower()}-{start}-{count}-{last_values}'

    NORTH = auto()
    SOUTH = auto()


print([n.value for n in Named])


class Word(StrEnum):
    HELLO = auto()
    BYE = 'good bye'


class Number(IntEnum):
    A = auto()
    B = auto()


class Bits(Flag):
    A = auto()
    B = auto()
    D = 8
    E = auto()


print(list(Word), list(Number), list(Bits), repr(auto()) != '', Enum('Start', 'x y z', start=10).z.value)
try:
    class Late(Enum):
        A = auto()

        def _generate_next_value_(name, start, count, last_values):
            return name
except TypeError as error:
    print(error)
