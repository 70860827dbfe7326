# A named tuple is a tuple whose items have names.
from collections import namedtuple

Point = namedtuple('Point', ['x', 'y'])
p = Point(11, y=22)
print(p, p.x, p[1], p[-1], len(p), tuple(p), p == (11, 22), hash(p) == hash((11, 22)))
x, y = p
print(x + y, max(p), 11 in p, p + (1,), p._asdict(), p._replace(x=33), p._fields)
print(Point._make([1, 2]), Point.__doc__, Point.x.__doc__, Point.__name__, Point.__bases__, Point.__slots__)
print(isinstance(p, tuple), p < Point(11, 23), sorted([Point(2, 1), Point(1, 5)]), f'{p!r:>20}', str(p))
print('%s and %s' % p, [*p], {**p._asdict()}, getattr(p, 'y'))
match p:
    case Point(x=11, y=other):
        print('matched', other)
match p:
    case Point(a, b):
        print(a, b, Point.__match_args__)
print(namedtuple('Empty', '')(), namedtuple('One', 'a')(1), Point)
