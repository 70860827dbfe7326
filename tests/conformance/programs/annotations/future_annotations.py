# With the future import, annotations are strings.
from __future__ import annotations

def f(a: undefined_name, b: list[int] = 0) -> a + 1:
    return a

class A:
    x: Missing | None = None
    y: dict[str, (1, 2)]

v: lambda q: q
print(f.__annotations__, A.__annotations__, __annotations__, f("runs"))
