# Enumerations with methods, properties, __init__, __new__ and other attributes.
from enum import Enum, member, nonmember


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        return 6.67300E-11 * self.mass / (self.radius * self.radius)

    @classmethod
    def heaviest(cls):
        return max(cls, key=lambda planet: planet.mass)

    @staticmethod
    def star():
        return 'Sun'


print(Planet.EARTH.value, round(Planet.EARTH.surface_gravity, 2), Planet.heaviest(), Planet.star(), Planet.EARTH.mass)
print(Planet((3.303e+23, 2.4397e6)))


class Mood(Enum):
    FUNKY = 1
    HAPPY = 3
    limit = nonmember(10)

    @member
    def called():
        return 'called'

    def describe(self):
        return self.name, self.value

    def __str__(self):
        return f'my custom str! {self.value}'

    def __bool__(self):
        return self.value > 1

    @classmethod
    def favourite(cls):
        return cls.HAPPY


print(Mood.HAPPY.describe(), Mood.FUNKY, bool(Mood.FUNKY), Mood.favourite(), Mood.limit, f'{Mood.HAPPY:<20}|', [m.name for m in Mood])


class Coordinate(bytes, Enum):
    def __new__(cls, value, label, unit):
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        obj.unit = unit
        return obj

    PX = (0, 'P.X', 'km')
    PY = (1, 'P.Y', 'km')


print(Coordinate(1), Coordinate.PY.label, bytes(Coordinate.PY), Coordinate.PX.unit)


class Level(Enum):
    LOW = 1
    HIGH = 2

    def __lt__(self, other):
        if self.__class__ is other.__class__:
            return self.value < other.value
        return NotImplemented


print(Level.LOW < Level.HIGH, sorted([Level.HIGH, Level.LOW]), max(Level))
