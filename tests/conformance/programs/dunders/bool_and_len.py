# Truth: __bool__ first, then __len__, else true.
class B:
    def __init__(self, result):
        self.result = result

    def __bool__(self):
        return self.result

class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n

class Both(L):
    def __bool__(self):
        return True

print(bool(B(True)), bool(B(False)), not B(False), bool(L(0)), bool(L(2)), bool(Both(0)), bool(object()))
print(B(False) or "other", L(3) and "yes", "T" if L(0) else "F", [x for x in (0, 1) if B(x == 1)])
for call in (lambda: bool(B(1)), lambda: bool(B(None)), lambda: len(L(-1)), lambda: len(L("x")), lambda: bool(L(-5)),
             lambda: len(L(1.0)), lambda: len(B(1)), lambda: len(L(2**70))):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
