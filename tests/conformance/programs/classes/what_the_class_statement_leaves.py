# A class has a name, a qualified name, a module, a doc string, bases and a dictionary.
class Outer:
    """About Outer."""
    x = 1

    class Inner(dict):
        def method(self):
            pass

print(Outer.__name__, Outer.__qualname__, Outer.__module__, Outer.__doc__)
print(Outer.Inner.__name__, Outer.Inner.__qualname__, Outer.Inner.method.__qualname__, Outer.Inner.__doc__)
print(Outer.__bases__, Outer.Inner.__bases__, Outer.__mro__)
print(Outer, Outer.Inner, type(Outer), type(Outer()) is Outer)
print(sorted(name for name in Outer.__dict__ if not name.startswith("__")))
print(type(Outer.__dict__).__name__, "x" in Outer.__dict__, Outer().__class__ is Outer)
