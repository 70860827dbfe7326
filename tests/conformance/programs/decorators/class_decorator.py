# A decorator gets the finished class and may change or replace it.
def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls

def limit(n):
    def decorate(cls):
        original = cls.__init__
        made = 0

        def __init__(self, *args, **kwargs):
            nonlocal made
            made += 1
            if made > n:
                raise RuntimeError(f"only {n} {cls.__name__}s")
            original(self, *args, **kwargs)
        cls.__init__ = __init__
        return cls
    return decorate

@add_repr
@limit(2)
class Ship:
    def __init__(self, name):
        self.name = name

print(Ship("A"), [Ship("B")])
try:
    Ship("C")
except RuntimeError as error:
    print(error)
@len
@str
class Odd: pass
print(Odd)
