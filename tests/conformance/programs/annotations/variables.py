# Annotations of names are kept in __annotations__ of the module or class, not in functions.
x: int = 5
y: str
z: "forward" = None
(w): float = 1.5
print(__annotations__, x, w)
try:
    print(y)
except NameError as error:
    print(error)

class A:
    a: int = 1
    b: "B"
    c: list[int] = []
    def f(self, p: int): ...

print(A.__annotations__, hasattr(A, "b"), A.f.__annotations__)
def function():
    local: print("not evaluated") = 3
    other: int
    return local
print(function(), function.__annotations__)
class B(A):
    d: bool
print(B.__annotations__, "a" in B.__annotations__)
