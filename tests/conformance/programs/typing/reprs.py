# How type hints print.
import typing
from typing import *

for hint in (List, List[int], Dict[str, int], Set[float], FrozenSet[str], Tuple[int, str], Tuple[int, ...], Tuple[()],
             Type[int], Optional[int], Union[int, str], Union[int, None, str], Callable, Callable[[int], str],
             Callable[..., Any], Callable[[], None], Iterable[int], Iterator[str], Generator[int, str, None],
             AsyncIterator[int], AsyncGenerator[int, None], Awaitable[int], Coroutine[Any, Any, int], Mapping[str, int],
             Literal['a', 1, None], ClassVar[int], Final[str], Annotated[int, 'note', 3], Any, NoReturn, Never, Self,
             Union, Optional, Literal, Generic, Protocol, Deque[int], Counter[str], DefaultDict[str, list],
             OrderedDict[str, int], ChainMap[str, int], ContextManager[int], Pattern[str], Text, TypeAlias, Hashable,
             Sized, Concatenate, LiteralString, Required[int], TypeGuard[int], List[Dict[str, List[int]]]):
    print(hint)
