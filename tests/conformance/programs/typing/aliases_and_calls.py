# Aliases may be called, copied, pickled into sets and used as bases.
import copy
from typing import *

Vector = List[float]
Table = Dict[str, Vector]
print(Vector, Table, {Vector, List[float]} == {List[float]}, copy.copy(Vector) == Vector)
print(DefaultDict[str, int](int), Counter[str]('hello').most_common(1), Deque[int]([1, 2]), OrderedDict[str, int](a=1))
K = TypeVar('K')
class Registry(Dict[str, K], Generic[K]):
    def register(self, name: str, value: K) -> None:
        self[name] = value
r = Registry[int]()
r.register('a', 1)
print(r, isinstance(r, dict), [c.__name__ for c in Registry.__mro__], Registry[str])
class Numbers(Iterator[int]):
    def __init__(self, n):
        self.n = n
    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n
print(list(Numbers(3)), [c.__name__ for c in Numbers.__mro__])
class Both(Sequence[K]):
    def __getitem__(self, i): return [1, 2, 3][i]
    def __len__(self): return 3
print(list(Both()), 2 in Both(), list(reversed(Both())), Both[int])
Ts = TypeVarTuple('Ts')
class Array(Generic[Unpack[Ts]]):
    pass
print(Ts, Array[int, str], Array[()], Unpack[Ts], Tuple[Unpack[Ts]], Tuple[int, Unpack[Ts]][str, bool])
