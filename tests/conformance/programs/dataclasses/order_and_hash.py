# order=True compares as tuples; which class has a hash.
from dataclasses import dataclass


@dataclass(order=True)
class Version:
    major: int
    minor: int = 0


print(Version(1, 2) < Version(1, 3), Version(2) >= Version(1, 9), sorted([Version(2), Version(1, 5), Version(1)]), max(Version(1), Version(3)))
for action in (lambda: Version(1) < (1, 0), lambda: Version(1) < Version('x')):
    try:
        action()
    except TypeError as error:
        print(error)
try:
    @dataclass(order=True, eq=False)
    class A:
        pass
except ValueError as error:
    print(error)
try:
    @dataclass(order=True)
    class B:
        def __lt__(self, other):
            return True
except TypeError as error:
    print(error)
for eq in False, True:
    for frozen in False, True:
        @dataclass(eq=eq, frozen=frozen)
        class C:
            x: int = 1
        print(eq, frozen, C.__hash__ is None, '__hash__' in C.__dict__, C() == C())


@dataclass(unsafe_hash=True)
class D:
    x: int


class Sub(Version):
    pass


print(hash(D(1)) == hash(D(1)), Version(1) == Sub(1), Sub(1) == Sub(1))
try:
    @dataclass(unsafe_hash=True)
    class E:
        def __hash__(self):
            return 1
except TypeError as error:
    print(error)
