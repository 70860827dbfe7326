# bind() checks arguments as a call would.
import inspect

def f(a, b, *args, c=3, **kw): pass
sig = inspect.signature(f)
bound = sig.bind(1, 2, 3, 4, c=5, x=6)
print(bound, bound.args, bound.kwargs, bound.arguments)
bound = sig.bind(1, b=2)
print(bound, bound.args, bound.kwargs)
bound.apply_defaults()
print(bound, bound.arguments['c'], bound.signature is sig)
print(sig.bind_partial(), sig.bind_partial(1).arguments, sig.bind(1, 2) == sig.bind(1, b=2))
def g(x, /, y, *, z): pass
for args, kwargs in (((), {}), ((1,), {}), ((1, 2), {}), ((1, 2, 3), {'z': 1}), ((1,), {'y': 2, 'z': 3}), ((1, 2), {'y': 2, 'z': 3}), ((), {'x': 1, 'y': 2, 'z': 3}), ((1, 2), {'z': 3, 'w': 4})):
    try:
        print(inspect.signature(g).bind(*args, **kwargs))
    except TypeError as e:
        print(e)
