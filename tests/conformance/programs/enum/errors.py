# What an enumeration refuses.
from enum import Enum, unique


class Colour(Enum):
    RED = 1
    GREEN = 2


def assign():
    Colour.RED = 5


def delete():
    del Colour.RED


def value():
    Colour.RED.value = 5


def extend():
    class More(Colour):
        BLUE = 3


def twice():
    class Twice(Enum):
        A = 1
        A = 2


def not_unique():
    @unique
    class Numbers(Enum):
        ONE = 1
        UNO = 1
        EINS = 1


def sunder():
    class S(Enum):
        _x_ = 1


def method_twice():
    class M(Enum):
        A = 1

        def A(self):
            pass


for action in (lambda: Colour(5), lambda: Colour['X'], lambda: Colour.X, lambda: Colour.RED.x, assign, delete, value, extend, twice,
               not_unique, sunder, method_twice, lambda: Colour.RED < Colour.GREEN, lambda: Colour.RED + 1, lambda: Colour(),
               lambda: Colour(1, 2), lambda: Enum('E', 'a a'), lambda: int(Colour.RED), lambda: Colour([1])):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
Colour['YELLOW']
