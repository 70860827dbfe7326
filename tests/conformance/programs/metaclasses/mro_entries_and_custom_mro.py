# A base that is not a class may offer replacements; a metaclass may choose the order.
class Alias:
    def __init__(self, target):
        self.target = target

    def __mro_entries__(self, bases):
        return (self.target,)

class A:
    def f(self): return "A"

class B(Alias(A)): pass
print(B.__bases__, B().f(), type(B.__orig_bases__[0]).__name__)
class Meta(type):
    def mro(cls):
        order = super().mro()
        return [order[0], *reversed(order[1:-1]), order[-1]]
class X:
    def f(self): return "X"
class Y:
    def f(self): return "Y"
class Z(X, Y, metaclass=Meta): pass
print(Z().f(), [k.__name__ for k in Z.__mro__])
