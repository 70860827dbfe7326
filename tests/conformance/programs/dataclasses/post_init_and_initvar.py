# __post_init__ runs last; an InitVar is handed to it and not kept; a ClassVar is no field.
from dataclasses import InitVar, dataclass, field, fields, replace
from typing import ClassVar


@dataclass
class Rectangle:
    width: float
    height: float
    scale: InitVar[float] = 1
    area: float = field(init=False)
    count: ClassVar[int] = 0

    def __post_init__(self, scale):
        if self.width < 0:
            raise ValueError(f'negative width: {self.width}')
        self.width *= scale
        self.area = self.width * self.height
        Rectangle.count += 1


r = Rectangle(2, 3, scale=10)
print(r, Rectangle.count, [f.name for f in fields(r)], vars(r), r.scale, InitVar[int], Rectangle.__doc__)
print(replace(r, height=1, scale=1))


@dataclass
class NeedsVar:
    x: InitVar[int]
    y: int = 0

    def __post_init__(self, x):
        self.y += x


try:
    replace(NeedsVar(1), y=2)
except ValueError as error:
    print(error)
try:
    replace(r, area=1, scale=1)
except ValueError as error:
    print(error)


@dataclass
class Base:
    a: int

    def __post_init__(self):
        print('base post init')


@dataclass
class Child(Base):
    b: int = 0

    def __post_init__(self):
        super().__post_init__()
        print('child post init')


print(Child(1))
Rectangle(-1, 2)
