# Annotated programs run as if the hints were not there.
from __future__ import annotations
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, Optional, TypeVar, Union, TYPE_CHECKING, get_type_hints

if TYPE_CHECKING:
    from nowhere import Missing

T = TypeVar('T')

@dataclass
class Node(Generic[T]):
    value: T
    next: Optional[Node[T]] = None

class LinkedList(Generic[T]):
    def __init__(self, items: Iterable[T] = ()) -> None:
        self.head: Node[T] | None = None
        for item in reversed(list(items)):
            self.head = Node(item, self.head)
    def __iter__(self) -> Iterator[T]:
        node = self.head
        while node is not None:
            yield node.value
            node = node.next

def apply(f: Callable[[T], Missing], items: LinkedList[T]) -> list[Any]:
    return [f(item) for item in items]

numbers: LinkedList[int] = LinkedList([1, 2, 3])
print(apply(lambda x: x * 2, numbers), numbers.head)
print(apply.__annotations__)
print(get_type_hints(LinkedList.__init__))
x: Union[int, str] = 3
print(__annotations__)
