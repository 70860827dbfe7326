# The tutorial's vector: arithmetic, comparison, iteration, abs, truth.
class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return f"Vector{self.parts}"

    def __iter__(self):
        return iter(self.parts)

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))

    def __mul__(self, k):
        return Vector(*(a * k for a in self)) if isinstance(k, (int, float)) else NotImplemented

    __rmul__ = __mul__

    def __matmul__(self, other):
        return sum(a * b for a, b in zip(self, other))

    def __neg__(self):
        return -1 * self

    def __sub__(self, other):
        return self + -other

    def __abs__(self):
        return (self @ self) ** 0.5

    def __bool__(self):
        return any(self)

    def __eq__(self, other):
        return tuple(self) == tuple(other)

v, w = Vector(3, 4), Vector(1, 2)
print(v + w, v - w, v * 2, 2.5 * v, v @ w, abs(v), -v, bool(Vector(0, 0)), v == Vector(3, 4), v == (3, 4), [*v])
try:
    v * "x"
except TypeError as error:
    print(error)
