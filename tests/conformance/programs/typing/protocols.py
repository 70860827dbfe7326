# A protocol is satisfied by whatever has its members.
from typing import Iterable, Protocol, SupportsAbs, SupportsIndex, SupportsInt, TypeVar, runtime_checkable

@runtime_checkable
class Speaker(Protocol):
    def speak(self) -> str: ...

@runtime_checkable
class Named(Protocol):
    name: str

class Silent(Protocol):
    def wait(self) -> None: ...

class Dog:
    def __init__(self):
        self.name = 'Rex'
    def speak(self):
        return 'woof'

class Cat(Speaker):
    def speak(self):
        return 'meow'

class Stone:
    pass

for thing in (Dog(), Cat(), Stone(), 3):
    print(type(thing).__name__, isinstance(thing, Speaker), isinstance(thing, Named), issubclass(type(thing), Speaker))
print(Cat().speak(), [c.__name__ for c in Cat.__mro__], Cat._is_protocol, Speaker._is_protocol)
print(isinstance(3, SupportsInt), isinstance('3', SupportsInt), isinstance(-3, SupportsAbs), isinstance(3, SupportsIndex))
T = TypeVar('T')
class Source(Protocol[T]):
    def get(self) -> T: ...
print(Source[int], Source.__parameters__)
def not_a_protocol():
    @runtime_checkable
    class C:
        pass
def wrong_base():
    class C(Stone, Protocol):
        pass
for wrong in (lambda: Speaker(), lambda: isinstance(Dog(), Silent), lambda: issubclass(Dog, Silent),
              lambda: issubclass(Dog, Named), not_a_protocol, wrong_base, lambda: issubclass(3, Speaker)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
