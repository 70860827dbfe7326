# A class with type parameters, its aliases and its instances.
from typing import Dict, Generic, List, TypeVar

T = TypeVar('T')
K = TypeVar('K')
V = TypeVar('V')

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []
    def push(self, item: T) -> None:
        self.items.append(item)
    def pop(self) -> T:
        return self.items.pop()

class Pair(Generic[K, V]):
    pass

class Named(Pair[str, V]):
    pass

class MyList(List[int]):
    pass

stack = Stack[int]()
stack.push(1)
stack.push(2)
print(stack.pop(), type(stack) is Stack, stack.__orig_class__)
print(Stack[int], Stack[str].__origin__, Stack[int].__args__, Stack.__parameters__, Stack[T].__parameters__)
print(Pair[int, str], Pair[K, int][str], Named.__parameters__, Named[int], Named.__orig_bases__)
print([c.__name__ for c in Stack.__mro__], [c.__name__ for c in Named.__mro__], [c.__name__ for c in MyList.__mro__])
print(MyList([3, 1]), MyList.__orig_bases__, Stack.__orig_bases__)
print(isinstance(stack, Stack), Stack[int] == Stack[int], Stack[int] == Stack[str], Stack[int] is Stack[int])
print(List[int] == List[int], Dict[str, int] is Dict[str, int], List[int] == list[int])
