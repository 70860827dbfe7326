# A method is made by the function's __get__.
class A:
    def f(self, x=1):
        return (self.name, x)

    name = "class"

a = A()
a.name = "a"
bound = A.__dict__["f"].__get__(a, A)
print(bound(5), bound.__self__ is a, A.f.__get__(None, A) is A.f)
def free(self):
    return "free " + self.name
a.free = free.__get__(a)
print(a.free(), hasattr(free, "__get__"), hasattr(len, "__get__"))
A.length = len
A.__len__ = lambda self: 4
try:
    a.length()
except TypeError as error:
    print(error)
print(A.length([1, 2]))
