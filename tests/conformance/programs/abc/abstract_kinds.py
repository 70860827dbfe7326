# abstractmethod with staticmethod, classmethod and property.
from abc import ABC, abstractmethod


class Base(ABC):
    @staticmethod
    @abstractmethod
    def parse(text):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        ...

    @property
    @abstractmethod
    def value(self):
        ...

    @value.setter
    @abstractmethod
    def value(self, new):
        ...


class Good(Base):
    @staticmethod
    def parse(text):
        return text.split()

    @classmethod
    def make(cls):
        return cls()

    @property
    def value(self):
        return 1


print(Good.make().value, Good.parse('a b'))
try:
    Base()
except TypeError as error:
    print(error)
Partial = type('Partial', (Base,), {'make': None, 'parse': None})
try:
    Partial()
except TypeError as error:
    print(error)
