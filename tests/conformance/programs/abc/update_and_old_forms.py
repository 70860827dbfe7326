# Abstract methods filled in later, and the old decorators.
import abc


class Base(abc.ABC):
    @abc.abstractmethod
    def run(self):
        ...


Base.run = lambda self: 'ran'
try:
    Base()
except TypeError as error:
    print(error)
print(abc.update_abstractmethods(Base) is Base, Base().run())


class Old(metaclass=abc.ABCMeta):
    @abc.abstractproperty
    def p(self):
        ...

    @abc.abstractclassmethod
    def c(cls):
        ...

    @abc.abstractstaticmethod
    def s():
        ...


try:
    Old()
except TypeError as error:
    print(error)
before = abc.get_cache_token()
Old.register(int)
print(before != abc.get_cache_token())
