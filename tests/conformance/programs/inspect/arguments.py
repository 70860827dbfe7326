# getfullargspec and getcallargs.
import inspect

def f(a, b=2, *args, c, d=4, **kw) -> int: pass
def g(x: int, /, y=1): pass
class A:
    def m(self, q): pass
print(inspect.getfullargspec(f))
print(inspect.getfullargspec(g))
print(inspect.getfullargspec(A().m), inspect.getfullargspec(lambda: 0))
print(inspect.getcallargs(f, 1, c=3), inspect.getcallargs(f, 1, 2, 3, 4, c=5, z=6), inspect.getcallargs(A.m, 1, 2))
for args, kw in (((), {}), ((1,), {}), ((1,), {'a': 2, 'c': 1})):
    try:
        print(inspect.getcallargs(f, *args, **kw))
    except TypeError as e:
        print(e)
for args, kw in (((), {}), ((1, 2, 3), {}), ((1,), {'z': 1})):
    try:
        print(inspect.getcallargs(g, *args, **kw))
    except TypeError as e:
        print(e)
def h(a, b, c, d): pass
for args in ((), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4, 5)):
    try:
        print(inspect.getcallargs(h, *args))
    except TypeError as e:
        print(e)
