# -x, +x, ~x, abs(x), and the roundings of the numbers protocol.
import math

class N:
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return "abs"
    def __round__(self, digits="none"): return f"round {digits}"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"

n = N()
print(-n, +n, ~n, abs(n), round(n), round(n, 2), round(n, None), math.floor(n), math.ceil(n), math.trunc(n))
class Empty: pass
for call in (lambda: -Empty(), lambda: ~1.5, lambda: abs("x"), lambda: round(Empty()), lambda: +[]):
    try:
        call()
    except TypeError as error:
        print(error)
