# _missing_ is asked for values that no member has.
from enum import Enum, Flag


class Status(Enum):
    OK = 'ok'
    FAILED = 'failed'
    UNKNOWN = 'unknown'

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for member in cls:
                if member.value == value.lower():
                    return member
            return cls.UNKNOWN
        return None


print(Status('OK'), Status('what'), Status('Failed'))
for value in 5, None:
    try:
        Status(value)
    except ValueError as error:
        print(error)


class Wrong(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        return 5 if value == 2 else 1 / 0


for value in 2, 3:
    try:
        Wrong(value)
    except Exception as error:
        print(type(error).__name__, error, '|', repr(error.__context__))


class Empty(Enum):
    pass


class Child(Empty):
    X = 1


print(Child.X, list(Empty), len(Empty))
