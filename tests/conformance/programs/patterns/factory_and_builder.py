# Factory by class methods and a dictionary; a builder that checks at the end.
class Pizza:
    menu = {"margherita": ("cheese", "tomato"), "funghi": ("cheese", "mushroom")}

    def __init__(self, size, toppings):
        self.size, self.toppings = size, toppings

    @classmethod
    def named(cls, name, size=30):
        try:
            return cls(size, cls.menu[name])
        except KeyError:
            raise ValueError(f"no pizza {name!r}, try one of {', '.join(sorted(cls.menu))}") from None

    def __repr__(self):
        return f"Pizza({self.size}, {'+'.join(self.toppings)})"

class Builder:
    def __init__(self):
        self._size, self._toppings = None, []

    def size(self, n):
        self._size = n
        return self

    def __getattr__(self, name):
        if name.startswith("with_"):
            def add():
                self._toppings.append(name.removeprefix("with_"))
                return self
            return add
        raise AttributeError(name)

    def build(self):
        if self._size is None:
            raise TypeError("size is missing")
        return Pizza(self._size, self._toppings)

print(Pizza.named("funghi"), Builder().size(40).with_ham().with_olives().build())
for call in (lambda: Pizza.named("hawaii"), lambda: Builder().with_salt().build(), lambda: Builder().salt):
    try:
        call()
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
