# asdict, astuple, replace, fields, is_dataclass.
from collections import namedtuple
from dataclasses import asdict, astuple, dataclass, fields, is_dataclass, replace


@dataclass
class Point:
    x: int
    y: int


Pair = namedtuple('Pair', 'a b')


@dataclass
class Line:
    points: list
    ends: tuple
    named: dict
    pair: Pair


line = Line([Point(1, 2), Point(3, 4)], (Point(5, 6),), {'p': Point(7, 8)}, Pair(Point(9, 9), 0))
print(asdict(line))
print(astuple(line))
copy = asdict(line)
copy['points'][0]['x'] = 100
print(line.points[0], asdict(Point(1, 2), dict_factory=lambda pairs: pairs), astuple(Point(1, 2), tuple_factory=list))
print(replace(Point(1, 2), y=9), is_dataclass(Point), is_dataclass(Point(1, 2)), is_dataclass(int), is_dataclass(list[int]))
print([f.name for f in fields(Point(1, 2))], Point(**asdict(Point(1, 2))))
for action in (lambda: asdict(Point), lambda: astuple(5), lambda: replace(Point, x=1), lambda: fields(3), lambda: replace(Point(1, 2), z=1)):
    try:
        action()
    except TypeError as error:
        print(error)


@dataclass
class Node:
    value: int
    next: 'Node | None' = None


loop = Node(1)
loop.next = loop
print(loop, asdict(Node(1, Node(2))))
