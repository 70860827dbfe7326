# Only registered sequences and mappings match; collections.abc decides.
from collections import deque, OrderedDict, defaultdict, UserList
from collections.abc import Sequence

class Looks:
    def __len__(self): return 2
    def __getitem__(self, i): return i

class Real(Sequence):
    def __len__(self): return 2
    def __getitem__(self, i):
        if i >= 2:
            raise IndexError
        return i * 10

def f(x):
    match x:
        case [a, b]:
            return f"sequence {a} {b}"
        case {"k": v}:
            return f"mapping {v}"
        case _:
            return "neither"

for x in (Looks(), Real(), deque([1, 2]), UserList("ab"), OrderedDict(k=1), iter([1, 2]), bytearray(b"ab"), range(2)):
    print(type(x).__name__, f(x))
d = defaultdict(int)
match d:
    case {"k": v}:
        print("made", v)
    case _:
        print("missing keys are not created", dict(d))
