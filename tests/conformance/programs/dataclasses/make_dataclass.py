# Dataclasses made by a function; what the decorator leaves on the class.
from dataclasses import dataclass, field, make_dataclass

Point = make_dataclass('Point', [('x', int), 'y', ('z', float, field(default=1.5))], namespace={'size': lambda self: self.x + self.z})
p = Point(1, 2)
print(p, p.size(), Point.__annotations__, Point.__module__)
Frozen = make_dataclass('Only', ['a'], order=True)
print(Frozen(1) < Frozen(2), Frozen.__name__)
for wrong in (['a', 'a'], ['1a'], ['class'], [('a',)], [5]):
    try:
        make_dataclass('W', wrong)
    except TypeError as error:
        print(error)


@dataclass(order=True, frozen=True)
class C:
    x: int


print(C.__dataclass_params__)
print(list(C.__dataclass_fields__), C.__dataclass_fields__['x'].name)
print(sorted(name for name in C.__dict__ if name.startswith('__') and name not in ('__dict__', '__weakref__')))
text = repr(C.__dataclass_fields__['x'])
print(text[:text.index('default')], text[text.index('init='):])
