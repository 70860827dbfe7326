# signature() of functions, methods, classes and wrappers; its text is exact.
import functools
import inspect
from typing import List, Optional

def f(a, b: int = 1, /, c='x', *args, d, e: 'str' = None, **kw) -> bool: pass
def g(x: List[int], y: Optional[str] = None, *, z: list[int] = []) -> None: pass
class A:
    def __init__(self, x, y=2): pass
    def method(self, a, *, b): pass
    @classmethod
    def make(cls, n): pass
    @staticmethod
    def plain(p, q): pass
    def __call__(self, value): pass
class New:
    def __new__(cls, left, right): return super().__new__(cls)
class Empty: pass
class Child(A): pass
def decorated(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        return fn(*args, **kwargs)
    return wrapper
@decorated
def inner(one, two=2): pass
async def co(a): pass
for thing in (f, g, A, A.method, A(1).method, A.make, A.plain, A(1), New, Empty, Child, inner, co, lambda x, *y: 0, lambda: 0,
              functools.partial(f, 1, d=5), functools.partial(g, y='s'), functools.partial(A(1).method, 3), len, print, sorted):
    print(inspect.signature(thing))
print(inspect.signature(inner, follow_wrapped=False), repr(inspect.signature(co)))
for p in inspect.signature(f).parameters.values():
    print(p.name, p.kind, p.kind.description, p.default, p.annotation, repr(p), str(p))
print(inspect.signature(g).return_annotation, inspect.signature(f) == inspect.signature(f), inspect.signature(f) == inspect.signature(g), inspect.Signature.empty)
for wrong in (3, int, type):
    try:
        print(inspect.signature(wrong))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
