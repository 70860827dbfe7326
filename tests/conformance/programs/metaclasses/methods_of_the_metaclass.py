# A metaclass method is a method of the class, not of its instances.
class Meta(type):
    def shout(cls):
        return cls.__name__.upper()

    @property
    def size(cls):
        return len(vars(cls))

    created = "in the metaclass"

class A(metaclass=Meta):
    pass

print(A.shout(), isinstance(A.size, int), A.created)
for name in ("shout", "size", "created"):
    print(name, hasattr(A(), name))
A.shout = lambda: "class attribute wins"
print(A.shout())
class Data(Meta):
    def __getattr__(cls, name):
        return f"made up {name}"
class D(metaclass=Data): pass
print(D.anything, D.shout())
