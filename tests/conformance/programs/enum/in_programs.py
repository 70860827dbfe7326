# Enumerations at work: a state machine, permissions, keys of a dictionary, defaults, matching.
from enum import Enum, Flag, IntEnum, auto


class Light(Enum):
    RED = 'stop'
    GREEN = 'go'
    YELLOW = 'wait'

    def next(self):
        members = list(Light)
        return members[(members.index(self) + 1) % len(members)]


light = Light.RED
for _ in range(4):
    print(light.name, end=' -> ')
    light = light.next()
print(light.value)
transitions = {Light.RED: {Light.GREEN}, Light.GREEN: {Light.YELLOW}, Light.YELLOW: {Light.RED}}
print(Light.GREEN in transitions[Light.RED], transitions[Light.YELLOW], sorted(Light, key=lambda l: l.value)[0])


class Role(Flag):
    GUEST = 0
    READER = auto()
    WRITER = auto()
    EDITOR = READER | WRITER
    OWNER = auto()
    ADMIN = EDITOR | OWNER


print(Role.ADMIN, Role.ADMIN.value, list(Role.ADMIN), Role.WRITER in Role.EDITOR, Role.GUEST, bool(Role.GUEST), list(Role), repr(Role.READER | Role(4)))


class HTTP(IntEnum):
    OK = 200
    NOT_FOUND = 404

    @property
    def is_error(self):
        return self >= 400


def answer(status: HTTP = HTTP.OK):
    match status:
        case HTTP.OK:
            return 'fine'
        case HTTP.NOT_FOUND:
            return 'missing'
        case _:
            return 'unknown'


print(answer(), answer(HTTP.NOT_FOUND), answer(404), answer(500), HTTP.NOT_FOUND.is_error, HTTP(200), [s.name for s in HTTP if s.is_error])


class Operation(Enum):
    PLUS = (auto(), lambda a, b: a + b)
    MINUS = (auto(), lambda a, b: a - b)

    def __init__(self, number, function):
        self.number = number
        self.function = function


print([(op.name, op.number, op.function(5, 3)) for op in Operation])


class Direction(Enum):
    NORTH = (0, 1)
    EAST = (1, 0)

    @classmethod
    def parse(cls, text):
        try:
            return cls[text.upper()]
        except KeyError:
            raise ValueError(f'no direction {text!r}') from None

    def __add__(self, other):
        return tuple(a + b for a, b in zip(self.value, other.value))


print(Direction.parse('north'), Direction.NORTH + Direction.EAST)
Direction.parse('up')
