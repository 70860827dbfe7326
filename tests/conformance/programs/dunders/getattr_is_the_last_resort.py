# __getattr__ is asked only for names that are not found otherwise.
class Lazy:
    known = "class"

    def __init__(self):
        self.own = "instance"

    def __getattr__(self, name):
        print("looking for", name, end=": ")
        if name.startswith("get_"):
            return lambda: name[4:]
        raise AttributeError(f"no {name} here")

    @property
    def broken(self):
        return self.not_there

x = Lazy()
print(x.known, x.own, x.get_color())
print(hasattr(x, "nope"), getattr(x, "nope", "default"))
for name in ("missing", "broken"):
    try:
        getattr(x, name)
    except AttributeError as error:
        print(error)
