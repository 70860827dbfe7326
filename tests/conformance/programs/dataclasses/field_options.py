# init=False, repr=False, compare=False, hash, metadata and kw_only of single fields.
from dataclasses import KW_ONLY, dataclass, field, fields


@dataclass(order=True)
class Player:
    sort_key: int = field(init=False, repr=False)
    name: str = field(compare=False)
    score: int = field(default=0, compare=False, metadata={'unit': 'points'})

    def __post_init__(self):
        self.sort_key = -self.score


players = [Player('a', 3), Player('b', 9), Player('c', 5)]
print(sorted(players), min(players).name, fields(Player)[2].metadata['unit'], fields(Player)[2].metadata)
print(Player('x', 1) == Player('y', 1))


@dataclass
class Options:
    path: str
    _: KW_ONLY
    verbose: bool = False
    depth: int = 3
    name: str


print(Options('p', name='n'), Options('p', depth=1, name='n'), Options.__match_args__, Options.__doc__)
for action in (lambda: Options('p', True), lambda: Options('p'), lambda: Player('a', 1, 2)):
    try:
        action()
    except TypeError as error:
        print(error)


@dataclass(kw_only=True)
class Named:
    x: int
    y: int = field(default=2, kw_only=False)


print(Named(5, x=1), Named(x=1))
try:
    @dataclass
    class Twice:
        a: KW_ONLY
        b: KW_ONLY
except TypeError as error:
    print(error)
