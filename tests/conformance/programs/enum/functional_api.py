# Enumerations made by a call.
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum

Animal = Enum('Animal', 'ANT BEE CAT DOG')
print(Animal, list(Animal), Animal.ANT.value, Animal.__module__, Animal.__qualname__)
print(list(Enum('A', 'x, y')), list(Enum('B', ['p', 'q'], start=0)), list(Enum('C', [('p', 5), ('q', 6)])), list(Enum('D', {'k': 'v'})))
print(list(IntEnum('E', 'a b')), IntEnum('E', 'a b').b + 1, list(Flag('F', 'r w x')), list(IntFlag('G', 'r w')), list(StrEnum('H', 'AA BB')))
print(Enum('I', 'a b', type=int).a, repr(Enum('I', 'a b', type=str).a), Enum('J', 'a', qualname='Outer.J').__qualname__, len(Enum('K', ())))
Base = Enum('Base', ())


class Derived(Base):
    X = 1


print(Derived.X, Derived.__mro__[1].__name__)
