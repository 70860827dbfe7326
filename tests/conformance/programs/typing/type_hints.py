# get_type_hints looks names up that were written as strings.
from typing import Annotated, ClassVar, Dict, List, Optional, get_type_hints

class Node:
    value: 'int'
    next: Optional['Node'] = None
    count: ClassVar['int'] = 0
    def add(self, other: 'Node', *more: int, **named: str) -> 'List[Node]':
        return []

class Leaf(Node):
    tag: Annotated[str, 'short']

def f(a: int, b: 'Dict[str, Node]' = None, c: None = None, d: list['Node'] = [], e: 'int | None' = 1) -> None:
    pass

print(get_type_hints(Node))
print(get_type_hints(Leaf))
print(get_type_hints(Leaf, include_extras=True)['tag'])
print(get_type_hints(Node.add), Node.add.__annotations__)
print(get_type_hints(f), get_type_hints(lambda x: x))
print(f.__annotations__, Node.__annotations__)
def missing(a: 'Nowhere'):
    pass
try:
    get_type_hints(missing)
except NameError as error:
    print(error)
try:
    get_type_hints(3)
except TypeError as error:
    print(error)
