# Classes that inherit from a protocol keep their own way of being made.
from abc import abstractmethod
from typing import Protocol, Iterable, runtime_checkable

class HasArea(Protocol):
    units: str = 'cm'
    @abstractmethod
    def area(self) -> float:
        raise NotImplementedError
    def describe(self) -> str:
        return f'{self.area()} {self.units}'

class Base:
    def __init__(self, size):
        self.size = size

class Square(HasArea):
    def __init__(self, side):
        self.side = side
    def area(self):
        return self.side ** 2

class Sized2(HasArea, Base):
    def area(self):
        return self.size

class Lazy(HasArea):
    pass

print(Square(3).describe(), Sized2(4).describe())
try:
    Lazy()
except TypeError as error:
    print(error)
class Closeable(Iterable[int], Protocol):
    def close(self): ...
class Real(Closeable):
    def __iter__(self):
        return iter([1, 2])
    def close(self):
        print('closed')
print(list(Real()), isinstance([], Iterable), isinstance(3, Iterable))
