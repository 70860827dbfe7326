# @dataclass writes __init__, __repr__ and __eq__ from the annotations.
from dataclasses import dataclass


@dataclass
class Item:
    name: str
    price: float
    quantity: int = 0

    def total(self) -> float:
        return self.price * self.quantity


a, b = Item('pen', 1.5, 4), Item('pen', 1.5, quantity=4)
print(a, a == b, a is b, a != Item('ink', 2), a.total(), a == ('pen', 1.5, 4))
a.quantity += 1
print(a, vars(a), Item.__doc__, Item.__match_args__, Item.quantity, Item.__hash__)
print(Item.__init__.__annotations__, Item.__init__.__qualname__, Item.__repr__.__qualname__, Item.__eq__.__name__, Item.__annotations__)
match b:
    case Item('pen', price):
        print('matched', price)
for action in (lambda: Item(), lambda: Item('a'), lambda: Item('a', 1, 2, 3), lambda: Item('a', 1, colour='red'), lambda: {a: 1},
               lambda: a < b, lambda: Item.price):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)


class Outer:
    @dataclass
    class Inner:
        x: int


print(Outer.Inner(1))
Item(price=1)
