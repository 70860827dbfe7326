# Fields are collected from the bases in order; a field of the same name keeps its place.
from abc import ABC, abstractmethod
from dataclasses import dataclass, field, fields


@dataclass
class Base:
    x: float = 15.0
    y: int = 0


@dataclass
class Child(Base):
    z: int = 10
    x: int = 15


print(Child(), [(f.name, f.type.__name__) for f in fields(Child)], Child(1, 2, 3), Base() == Child())
try:
    @dataclass
    class Wrong(Base):
        required: str
except TypeError as error:
    print(error)


class Plain:
    def __init__(self, a):
        self.a = a


@dataclass
class FromPlain(Plain):
    b: int

    def __post_init__(self):
        super().__init__(self.b * 2)


print(FromPlain(4), FromPlain(4).a)


@dataclass
class Shape(ABC):
    name: str

    @abstractmethod
    def area(self):
        ...


@dataclass
class Square(Shape):
    side: int

    def area(self):
        return self.side ** 2


print(Square('s', 3), Square('s', 3).area())
try:
    Shape('x')
except TypeError as error:
    print(error)


@dataclass(repr=False, eq=False)
class Quiet(Base):
    def __repr__(self):
        return 'quiet'

    def __eq__(self, other):
        return 'always'


print(Quiet(), Quiet() == 5)


@dataclass
class Mixed(Child, Base):
    w: list = field(default_factory=list)


print(Mixed(w=[1]), Mixed.__mro__[1].__name__)
