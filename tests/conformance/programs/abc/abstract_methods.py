# A class with abstract methods cannot be instantiated; a subclass that defines them all can.
from abc import ABC, ABCMeta, abstractmethod


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def sides(self):
        ...

    def describe(self):
        return f'{self.name}: {self.area()} with {self.sides} sides'


class Half(Shape):
    def area(self):
        return 0


class Square(Half):
    sides = 4

    def area(self):
        return 9 + super().area()


print(Square('square').describe())
for cls in Shape, Half:
    try:
        cls('x')
    except TypeError as error:
        print(error)
print(sorted(Shape.__abstractmethods__), sorted(Half.__abstractmethods__), sorted(Square.__abstractmethods__))
print(type(Shape) is ABCMeta, Shape.area.__isabstractmethod__, Shape.__bases__, ABC.__bases__)
Half('y')
