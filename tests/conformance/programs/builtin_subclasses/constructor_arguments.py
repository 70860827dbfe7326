# Which arguments reach __new__ and which __init__.
class L(list):
    def __init__(self, *args, size=0):
        print("init", args, size)
        super().__init__(*args)
        self += [0] * size

class I(int):
    def __init__(self, *args, **kwargs):
        print("init", args, kwargs)

print(L([1, 2], size=2), L(size=1), I(5), I("ff", 16))
class Two(str):
    def __new__(cls, a, b):
        return super().__new__(cls, a + b)
print(Two("x", "y"))
for call in (lambda: L(1), lambda: Two("x"), lambda: I([]), lambda: I("x")):
    try:
        call()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
