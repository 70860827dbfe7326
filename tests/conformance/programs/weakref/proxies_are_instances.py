# A proxy is an instance of what its object is an instance of.
import weakref


class Callable:
    def __call__(self):
        return 'called'


class Plain:
    pass


def function():
    return 1


c, p = Callable(), Plain()
for proxy, target in ((weakref.proxy(c), c), (weakref.proxy(p), p), (weakref.proxy(function), function)):
    print(type(proxy).__name__, isinstance(proxy, type(target)), callable(proxy), proxy.__class__ is type(target))
    print(isinstance(proxy, weakref.ProxyType), isinstance(proxy, weakref.CallableProxyType), isinstance(proxy, (int, type(target))))
    print(isinstance(proxy, type(proxy)), isinstance(proxy, int), isinstance(proxy, object))
    print(type(proxy) in weakref.ProxyTypes)
print(weakref.proxy(c)())
try:
    weakref.proxy(p)()
except TypeError as error:
    print(error)
proxy = weakref.proxy(c)
del c
try:
    print(isinstance(proxy, Callable))
except ReferenceError as error:
    print(error)
