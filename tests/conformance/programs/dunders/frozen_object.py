# An immutable class: __setattr__ refuses, object.__setattr__ still works inside.
class Frozen:
    def __init__(self, **fields):
        for name, value in fields.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name, value):
        raise AttributeError(f"{type(self).__name__} is frozen: cannot set {name!r}")

    def __delattr__(self, name):
        raise AttributeError(f"cannot delete {name!r}")

    def __eq__(self, other):
        return vars(self) == vars(other)

    def __hash__(self):
        return hash(tuple(sorted(vars(self).items())))

a, b = Frozen(x=1, y=2), Frozen(y=2, x=1)
print(a == b, len({a, b}))
for action in (lambda: setattr(a, "x", 5), lambda: delattr(a, "y")):
    try:
        action()
    except AttributeError as error:
        print(error)
