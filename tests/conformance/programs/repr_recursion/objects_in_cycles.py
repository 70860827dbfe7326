# A __repr__ of our own must watch out itself; reprlib helps.
import reprlib

class Node:
    def __init__(self, name):
        self.name, self.friends = name, []

    @reprlib.recursive_repr("<again>")
    def __repr__(self):
        return f"{self.name}{self.friends}"

class Careless:
    def __init__(self):
        self.me = [self]

    def __repr__(self):
        return f"Careless({self.me})"

a, b = Node("a"), Node("b")
a.friends.append(b)
b.friends.append(a)
print(a, b, [a])
try:
    repr(Careless())
except RecursionError as error:
    print(type(error).__name__)
class Sub(list): pass
s = Sub([1])
s.append(s)
print(s, reprlib.repr(list(range(100))), reprlib.repr("x" * 100))
