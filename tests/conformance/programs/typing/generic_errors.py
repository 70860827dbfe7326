# What can't be done with generic types.
from typing import *

T = TypeVar('T')
S = TypeVar('S')
class Box(Generic[T]):
    pass
class Plain:
    pass
def bad_base():
    class C(Generic):
        pass
def bad_listing():
    class C(Dict[T, S], Generic[T]):
        pass
def sub_optional():
    class C(Optional[int]):
        pass
for wrong in (lambda: List[int, str], lambda: Dict[int], lambda: Box[int, str], lambda: Plain[int], lambda: List(),
              lambda: List[int](), lambda: isinstance([], List[int]), lambda: issubclass(list, List[int]),
              lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[()], bad_base, bad_listing, sub_optional,
              lambda: Callable[int], lambda: Callable[int, str], lambda: isinstance(1, Any), lambda: Any(),
              lambda: Box[int][str], lambda: List[int][str], lambda: ClassVar[int, str], lambda: Annotated[int],
              lambda: isinstance(1, Optional), lambda: List[Generic], lambda: List[ClassVar], lambda: List[ClassVar[int]],
              lambda: NoReturn[int], lambda: Any[int], lambda: Literal(), lambda: Union[Protocol, int],
              lambda: TypeVar('A', int), lambda: TypeVar('A', int, str, bound=int),
              lambda: TypeVar('A', covariant=True, contravariant=True)):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
