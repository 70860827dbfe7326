# abc: an abstract class refuses to make instances until everything is defined.
from abc import ABC, abstractmethod

class Shape(ABC):
    @abstractmethod
    def area(self):
        """The area."""

    @property
    @abstractmethod
    def name(self): ...

    def describe(self):
        return f"{self.name} with area {self.area()}"

class Half(Shape):
    def area(self):
        return 0

class Square(Shape):
    name = "square"

    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side * self.side

for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
print(Square(3).describe(), sorted(Shape.__abstractmethods__), issubclass(Square, Shape))
