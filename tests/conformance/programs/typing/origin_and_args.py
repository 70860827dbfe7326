# What get_origin and get_args say.
import collections.abc
from typing import *

T = TypeVar('T')
for hint in (List[int], Dict[str, int], Optional[int], Union[int, str], Callable[[int, str], bool], Callable[..., int],
             Literal[1, 'two'], Annotated[int, 'x'], ClassVar[int], list[int], int | str, int, List, Tuple[int, ...],
             collections.abc.Callable[[int], str], Generic, Iterable[T], Type[int], dict[str, list[int]]):
    print(hint, get_origin(hint), get_args(hint))
print(List[int].__origin__, List[int].__args__, List[T].__parameters__, List[int].__parameters__)
print(Dict[T, int][str], Dict[str, T].__parameters__)
print(Optional[T][int], Callable[[T], T][int], Union[T, str, None][int])
