# Dataclasses at work: nested, in sets and queues, with class methods, matched.
from dataclasses import asdict, dataclass, field
from typing import Optional
import heapq


@dataclass(frozen=True, order=True)
class Card:
    rank: int
    suit: str = field(compare=False)

    def __str__(self):
        return f'{self.rank}{self.suit}'


@dataclass
class Deck:
    cards: list[Card] = field(default_factory=lambda: [Card(r, s) for s in 'HS' for r in (3, 1, 2)])

    def __iter__(self):
        return iter(self.cards)

    def __len__(self):
        return len(self.cards)


deck = Deck()
print(len(deck), ' '.join(map(str, sorted(deck))), max(deck), Card(1, 'H') == Card(1, 'S'), len(set(deck)))


@dataclass
class Tree:
    value: int
    left: Optional['Tree'] = None
    right: Optional['Tree'] = None

    def insert(self, value):
        side = 'left' if value < self.value else 'right'
        child = getattr(self, side)
        if child is None:
            setattr(self, side, Tree(value))
        else:
            child.insert(value)
        return self

    def walk(self):
        if self.left:
            yield from self.left.walk()
        yield self.value
        if self.right:
            yield from self.right.walk()


tree = Tree(5).insert(2).insert(8).insert(6)
print(list(tree.walk()), tree)
print(asdict(tree)['right'])


@dataclass
class Shape:
    pass


@dataclass
class Circle(Shape):
    radius: float


@dataclass
class Box(Shape):
    width: float
    height: float = 1


def area(shape):
    match shape:
        case Circle(radius=r):
            return 3 * r * r
        case Box(w, h) if w == h:
            return f'square {w * h}'
        case Box(w, h):
            return w * h
        case Shape():
            return 'some shape'


print([area(s) for s in (Circle(2), Box(2), Box(3, 3), Shape())])


@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False, default='?')
    created: int = field(compare=False, default=0, repr=False)


queue = []
for n, (p, name) in enumerate([(3, 'low'), (1, 'high'), (2, 'middle')]):
    heapq.heappush(queue, Task(p, name, n))
print([heapq.heappop(queue) for _ in range(3)])
Task('x', 'y') < Task(1, 'z')
