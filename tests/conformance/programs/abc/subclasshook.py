# __subclasshook__ decides by what a class can do.
from abc import ABC


class Quacks(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        if cls is Quacks:
            return any('quack' in B.__dict__ for B in C.__mro__) or NotImplemented
        return NotImplemented


class Duck:
    def quack(self):
        pass


class Robot:
    pass


class Loud(Quacks):
    pass


print(issubclass(Duck, Quacks), isinstance(Duck(), Quacks), issubclass(Robot, Quacks), issubclass(Duck, Loud))
Quacks.register(Robot)
print(issubclass(Robot, Quacks), issubclass(Loud, Quacks))


class Never(ABC):
    @classmethod
    def __subclasshook__(cls, C):
        return False


class Child(Never):
    pass


print(issubclass(Child, Never), isinstance(Child(), Never))
