# A weak reference does not keep its object alive; the callback runs when it dies.
import weakref


class Thing:
    def __init__(self, name):
        self.name = name

    def hello(self):
        return f'hello {self.name}'


thing = Thing('t')
r = weakref.ref(thing)
print(r() is thing, r().name, weakref.getweakrefcount(thing), r == weakref.ref(thing), weakref.ref(thing) is r, hash(r) == hash(thing))
noisy = weakref.ref(thing, lambda dead: print('gone', dead is noisy, dead()))
p = weakref.proxy(thing)
print(p.name, p.hello(), isinstance(p, Thing), type(p).__name__, weakref.getweakrefcount(thing))
p.name = 'changed'
print(thing.name)
del thing
print(r())
try:
    p.name
except ReferenceError as error:
    print(error)
for value in 1, 'text', [], None:
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)


class Slotted:
    __slots__ = ()


try:
    weakref.ref(Slotted())
except TypeError as error:
    print(error)
print(isinstance(r, weakref.ReferenceType), weakref.ref is weakref.ReferenceType)
