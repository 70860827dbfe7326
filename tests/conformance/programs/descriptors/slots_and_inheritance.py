# A subclass without __slots__ has a dictionary again; slots add up.
class A:
    __slots__ = "a", "_hidden"

class B(A):
    __slots__ = ["b"]

class C(B):
    pass

b, c = B(), C()
b.a, b.b, c.a, c.anything = 1, 2, 3, 4
print(b.a, b.b, c.a, vars(c))
try:
    b.c = 1
except AttributeError as error:
    print(error)
class D:
    __slots__ = ("only", "__dict__")
d = D()
d.only, d.more = 1, 2
print(vars(d), d.only)
for make in (lambda: type("E", (), {"__slots__": ("x",), "x": 1}), lambda: type("F", (A, D), {"__slots__": ()}),
             lambda: type("G", (), {"__slots__": ("not a name",)}), lambda: type("H", (), {"__slots__": (1,)})):
    try:
        make()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
