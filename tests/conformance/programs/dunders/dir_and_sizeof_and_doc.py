# dir() may be customised; it always sorts.
class Sorted:
    def __dir__(self):
        return ["b", "c", "a"]

class Plain:
    """The doc."""
    z = 1
    def method(self):
        """Method doc."""

p = Plain()
p.extra = 2
print(dir(Sorted()), [n for n in dir(p) if not n.startswith("_")], [n for n in dir(Plain) if not n.startswith("_")])
print(p.__doc__, Plain.method.__doc__, p.method.__doc__, Sorted.__doc__, "__eq__" in dir(p))
