# frozen=True refuses assignment; with eq it gives a hash.
from dataclasses import FrozenInstanceError, dataclass, field, replace


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False)


p = Point(1)
print(p, hash(p) == hash(Point(1)), {p: 'found'}[Point(1, 0)], replace(p, y=5), len({p, Point(1), Point(2)}))
p.tags.append('inner change')
print(p)
for action in (lambda: setattr(p, 'x', 5), lambda: setattr(p, 'new', 5), lambda: delattr(p, 'x'), lambda: delattr(p, 'nothing')):
    try:
        action()
    except FrozenInstanceError as error:
        print(type(error).__name__, error, isinstance(error, AttributeError))
object.__setattr__(p, 'x', 7)
print(p.x)


@dataclass(frozen=True)
class Circle:
    radius: float
    area: float = field(init=False)

    def __post_init__(self):
        object.__setattr__(self, 'area', self.radius ** 2 * 3)


print(Circle(2))
for frozen in True, False:
    try:
        @dataclass(frozen=not frozen)
        class Base:
            a: int

        @dataclass(frozen=frozen)
        class Child(Base):
            b: int
    except TypeError as error:
        print(error)
p.y += 1
