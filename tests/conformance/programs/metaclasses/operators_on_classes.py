# Dunders of the metaclass are the operators of the class.
class Meta(type):
    def __len__(cls): return len(cls.items)
    def __iter__(cls): return iter(cls.items)
    def __contains__(cls, x): return x in cls.items
    def __add__(cls, other): return cls.__name__ + other.__name__
    def __repr__(cls): return f"<{cls.__name__} with {len(cls)}>"
    def __lt__(cls, other): return len(cls) < len(other)
    def __bool__(cls): return False
    def __call__(cls): return "no instances"

class A(metaclass=Meta):
    items = [1, 2, 3]

class B(A):
    items = "x"

print(len(A), list(B), 2 in A, A + B, A, [B], sorted([A, B]), bool(A), A(), str(B))
try:
    len(A.__mro__[-1])
except TypeError as error:
    print(error)
