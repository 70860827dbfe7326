# typing names are only notes.
from typing import Any, Optional, Union, Callable, List, Dict, TypeVar, Generic, NamedTuple, Protocol, Final, ClassVar, cast

T = TypeVar("T")

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

class Point(NamedTuple):
    x: int
    y: int = 0

class HasLen(Protocol):
    def __len__(self) -> int: ...

LIMIT: Final = 5
def f(x: Optional[int] = None, g: Callable[[int], Any] = str) -> Union[int, str]:
    return g(x)

print(Stack[int]().push("not an int").items, Point(1), Point(1, 2)._asdict(), f(3), cast(int, "x"), LIMIT, T)
print(Optional[int], Union[int, str], List[int], Dict[str, Any])
