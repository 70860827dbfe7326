# Length and type are checked before items; keys are looked up one by one.
class Loud:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        print("compare", other, end="; ")
        return self.n == other

class Seq(list):
    def __getitem__(self, i):
        print("item", i, end="; ")
        return super().__getitem__(i)

match Loud(3):
    case 1 | 2:
        print("low")
    case 3:
        print("three")
match Seq([1, 2]):
    case [_, _, _]:
        print("three items")
    case [1, x]:
        print("x is", x)
class Attributes:
    def __getattr__(self, name):
        print("attribute", name, end="; ")
        return len(name)
match Attributes():
    case Attributes(a=5, b=1):
        print("no")
    case Attributes(a=1, ccc=n):
        print("yes", n)
