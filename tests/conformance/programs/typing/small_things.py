# Functions that mostly return what they are given.
from typing import *

UserId = NewType('UserId', int)
print(UserId(5) + 1, UserId, UserId.__name__, UserId.__supertype__, type(UserId(5)), UserId | str)
T = TypeVar('T')
N = TypeVar('N', int, float)
B = TypeVar('B', bound=str)
C = TypeVar('C', covariant=True)
D = TypeVar('D', contravariant=True)
print(T, C, D, N.__constraints__, B.__bound__, T.__name__, C.__covariant__, T.__bound__, T | int, AnyStr, T.__module__)
print(cast(int, 'x'), cast('List[int]', None), TYPE_CHECKING, Text is str)
@final
class Last:
    @final
    def method(self): pass
print(Last.__final__, Last.method.__final__)
@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x):
    return x * 2
print(twice(2), twice('ab'), len(get_overloads(twice)))
@overload
def only(x): ...
try:
    only(1)
except NotImplementedError as error:
    print(error)
try:
    assert_never(7)
except AssertionError as error:
    print(error)
@no_type_check
def f(a: 'nothing'): pass
print(get_type_hints(f), f.__no_type_check__, assert_type(3, int))
P = ParamSpec('P')
print(P, P.args, P.kwargs, Callable[P, T], Callable[Concatenate[int, P], T], Callable[P, int][[str, bool]])
print(Literal[1, 1, True], Literal[Literal[1, 2], 3], Literal[1] == Literal[1], Literal[1, 2] == Literal[2, 1], Literal[0] == Literal[False])
print(Annotated[int, 'a'].__metadata__, Annotated[Annotated[int, 'a'], 'b'], Annotated[int, 1].__origin__)
try:
    class Sub(UserId): pass
except TypeError as error:
    print(error)
print(List.__name__, List[int].__name__, List[int].append, Dict[str, int].__module__, ForwardRef('X'), List['X'])
print(isinstance([], List), issubclass(dict, Mapping), isinstance(print, Callable), isinstance((), Sequence), isinstance(3, Hashable))
