# Abstract base classes at work: a template method, a registry of plugins, an interface checked at run time.
from abc import ABC, ABCMeta, abstractmethod


class Report(ABC):
    def render(self):
        return '\n'.join([self.header(), *self.lines(), self.footer()])

    def header(self):
        return type(self).__name__.upper()

    @abstractmethod
    def lines(self):
        raise NotImplementedError

    def footer(self):
        return '-' * 5


class Short(Report):
    def lines(self):
        return ['one line']


class Long(Short):
    def lines(self):
        return super().lines() + ['another']

    def footer(self):
        return 'end'


print(Short().render())
print(Long().render())


class Plugin(ABC):
    registry = {}

    def __init_subclass__(cls, /, name=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if name:
            Plugin.registry[name] = cls

    @abstractmethod
    def run(self, value):
        ...


class Doubler(Plugin, name='double'):
    def run(self, value):
        return value * 2


class Broken(Plugin, name='broken'):
    pass


for name, cls in Plugin.registry.items():
    try:
        print(name, cls().run(21))
    except TypeError as error:
        print(name, error)


class Meta(ABCMeta):
    def __call__(cls, *args, **kwargs):
        print('making', cls.__name__)
        return super().__call__(*args, **kwargs)


class Animal(metaclass=Meta):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def speak(self):
        return f'{self.name} says'


class Dog(Animal):
    def speak(self):
        return super().speak() + ' woof'


print(Dog('Rex').speak(), isinstance(Dog('x'), Animal))
try:
    Animal('y')
except TypeError as error:
    print(error)


class Cached(ABC):
    @property
    @abstractmethod
    def value(self):
        return 'from the base'


class Concrete(Cached):
    @property
    def value(self):
        return super().value + ', extended'


print(Concrete().value, Cached.__abstractmethods__)
Report()
