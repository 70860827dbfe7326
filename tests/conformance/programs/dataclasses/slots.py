# slots=True makes a new class with __slots__.
from dataclasses import dataclass, field


@dataclass(slots=True)
class Point:
    x: int
    y: int = 0
    z: list = field(default_factory=list)


p = Point(1)
print(p, Point.__slots__, hasattr(p, '__dict__'), p == Point(1))
try:
    p.w = 1
except AttributeError as error:
    print(error)


@dataclass(slots=True)
class Child(Point):
    w: int = 5


print(Child(1), Child.__slots__)
try:
    @dataclass(slots=True)
    class Wrong:
        __slots__ = ('x',)
        x: int
except TypeError as error:
    print(error)


@dataclass(slots=True, frozen=True)
class Frozen:
    a: int


try:
    Frozen(1).a = 2
except AttributeError as error:
    print(type(error).__name__, error)


@dataclass
class ByHand:
    __slots__ = ('a', 'b')
    a: int
    b: int


print(ByHand(1, 2), Point.__qualname__, Point.__doc__)
try:
    @dataclass(weakref_slot=True)
    class NoSlots:
        pass
except TypeError as error:
    print(error)
