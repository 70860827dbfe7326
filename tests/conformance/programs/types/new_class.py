# Classes made by calls: new_class, prepare_class, resolve_bases.
import types


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kwds):
        print('prepare', name, [b.__name__ for b in bases], kwds)
        return {'prepared': True}

    def __new__(mcls, name, bases, ns, **kwds):
        return super().__new__(mcls, name, bases, ns)

    def __init__(cls, name, bases, ns, **kwds):
        super().__init__(name, bases, ns)


def body(ns):
    ns['x'] = 5
    ns['double'] = lambda self: self.x * 2


C = types.new_class('C', (), {'metaclass': Meta, 'option': 1}, body)
print(C.__name__, type(C).__name__, C.x, C().double(), C.prepared, C.__module__)
D = types.new_class('D', (C,))
print(D.__mro__[1].__name__, types.prepare_class('E', (C,))[0].__name__, types.resolve_bases((int, str)))


class Proxy:
    def __mro_entries__(self, bases):
        return (dict,)


F = types.new_class('F', (Proxy(),), {}, lambda ns: None)
print(F.__bases__, len(F.__orig_bases__))


class OtherMeta(type):
    pass


try:
    types.new_class('G', (C, OtherMeta('H', (), {})))
except TypeError as error:
    print(error)
