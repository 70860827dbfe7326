# Members and documentation.
import inspect

class Base:
    """  The base.

        More text.
    """
    def f(self):
        """Does f."""
    def g(self): pass
    count = 3
class Child(Base):
    """Child."""
    def f(self): pass
    @property
    def value(self): return 42
    @staticmethod
    def helper(): pass
c = Child()
c.own = 'yes'
print([(n, v) for n, v in inspect.getmembers(c) if not n.startswith('__') and not callable(v)])
print([n for n, v in inspect.getmembers(Child, inspect.isfunction)], [n for n, v in inspect.getmembers(c, inspect.ismethod)])
print(inspect.getdoc(Child.f), inspect.getdoc(Base), inspect.getdoc(Child), inspect.getdoc(Base.g), inspect.getdoc(c.f))
print(repr(inspect.cleandoc('\n    one\n      two\n\n    three\n  ')), repr(inspect.cleandoc('first\n\tsecond')))
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Child) if not a.name.startswith('__')])
print(inspect.getattr_static(c, 'value').__class__, inspect.getattr_static(c, 'own'), inspect.getattr_static(c, 'no', None))
print(inspect.getmodule(Child).__name__, inspect.getmodule(c.f).__name__, inspect.getmodule(len).__name__)
def outer():
    x = 1
    def inner(): return x + count2 + len('')
    return inner
count2 = 5
print(inspect.getclosurevars(outer())[:2], inspect.getclosurevars(outer()).unbound)
import functools
def deco(f):
    @functools.wraps(f)
    def w(): pass
    return w
def plain(): pass
print(inspect.unwrap(deco(deco(plain))) is plain)
