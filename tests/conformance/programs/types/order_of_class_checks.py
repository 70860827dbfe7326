# issubclass and isinstance: what is looked at first, and __bases__ of what is no class.
class Loud:
    def __init__(self, name):
        self.name = name
    @property
    def __bases__(self):
        print('bases of', self.name)
        return ()
    @property
    def __class__(self):
        print('class of', self.name)
        return type
    
class Check:
    def __subclasscheck__(self, cls):
        print('subclasscheck', type(cls).__name__)
        return True
    def __instancecheck__(self, o):
        print('instancecheck', type(o).__name__)
        return True
class MetaC(type):
    def __subclasscheck__(self, cls):
        print('meta', type(cls).__name__)
        return True
class MC(metaclass=MetaC): pass
def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
for first in (int, 1, None, Loud('a'), MC, list[int], int | str):
    for second in (int, 1, (), (int, 1), (1, int), ((), (int,)), Check(), MC, Loud('b'), list[int], int | str, int | None, (str, list[int]), (int, list[int]), None, int | list[int]):
        show(lambda: issubclass(first, second))
        show(lambda: isinstance(first, second))
show(lambda: issubclass())
show(lambda: issubclass(1))
show(lambda: isinstance(1))
show(lambda: isinstance(1, int, 2))
show(lambda: issubclass(1, 2, 3))
