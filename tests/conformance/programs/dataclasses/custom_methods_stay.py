# What the class defines itself is kept; descriptors and properties as fields.
from dataclasses import dataclass


@dataclass
class Own:
    x: int

    def __init__(self, text):
        self.x = int(text)

    def __repr__(self):
        return f'Own<{self.x}>'


print(Own('5'), Own('5') == Own('05'))


@dataclass
class Temperature:
    celsius: float

    @property
    def fahrenheit(self):
        return self.celsius * 9 / 5 + 32

    @classmethod
    def from_fahrenheit(cls, value):
        return cls((value - 32) * 5 / 9)


print(Temperature.from_fahrenheit(212), Temperature(0).fahrenheit)


class Positive:
    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, obj, cls=None):
        return 1 if obj is None else getattr(obj, self.name)

    def __set__(self, obj, value):
        if value < 0:
            raise ValueError('must be positive')
        setattr(obj, self.name, value)


@dataclass
class Stock:
    price: int = Positive()


print(Stock(), Stock(5))
try:
    Stock(-5)
except ValueError as error:
    print(error)


@dataclass
class Text:
    value: 'int' = 3
    other: 'list[str] | None' = None


print(Text(), Text.__doc__, Text.__annotations__)


@dataclass
class WithSelf:
    self: int
    cls: int = 2


print(WithSelf(1))
