# Defaults: a mutable one is refused, a factory makes a new one for each instance.
from dataclasses import MISSING, dataclass, field, fields


@dataclass
class Team:
    name: str = 'nobody'
    members: list[str] = field(default_factory=list)
    scores: dict = field(default_factory=lambda: {'start': 0}, repr=False)


a, b = Team(), Team('b', ['x'])
a.members.append('me')
print(a, b, Team(), a.members is not Team().members, Team.__doc__, hasattr(Team, 'members'), Team.name)
for mutable in ([], {}, set()):
    try:
        @dataclass
        class Wrong:
            x: object = mutable
    except ValueError as error:
        print(error)
try:
    @dataclass
    class Order:
        x: int = 1
        y: int
except TypeError as error:
    print(error)
try:
    field(default=1, default_factory=int)
except ValueError as error:
    print(error)
try:
    @dataclass
    class NoAnnotation:
        x = field(default=1)
except TypeError as error:
    print(error)
for f in fields(Team):
    print(f.name, f.type, f.default is MISSING, f.default_factory is MISSING, f.init, f.repr, f.hash, f.compare, f.kw_only, f.metadata)
