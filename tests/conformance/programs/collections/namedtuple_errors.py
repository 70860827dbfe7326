# What named tuples and namedtuple() refuse.
from collections import namedtuple

Point = namedtuple('Point', 'x, y', defaults=[0])
p = Point(1)


def assign():
    p.x = 5


def delete():
    del p.y


for action in (assign, delete, lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=3), lambda: Point(1, x=2),
               lambda: Point._make([1]), lambda: p._replace(z=1, w=2), lambda: p.z, lambda: p[5],
               lambda: namedtuple('N', 'class'), lambda: namedtuple('N', 'a a'), lambda: namedtuple('N', '_a'),
               lambda: namedtuple('N', '1a'), lambda: namedtuple('1N', 'a'), lambda: namedtuple('N', 'a', defaults=(1, 2)),
               lambda: setattr(p, 'new', 1)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
Point(*range(5))
