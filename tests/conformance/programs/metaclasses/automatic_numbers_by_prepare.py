# An enumeration by a namespace that makes up missing names.
class Auto(dict):
    def __init__(self):
        super().__init__()
        self.count = 0

    def __missing__(self, key):
        if key.startswith("__"):
            raise KeyError(key)
        self[key] = self.count
        self.count += 1
        return self[key]

class AutoMeta(type):
    def __prepare__(name, bases):
        return Auto()

    def __iter__(cls):
        return (name for name in vars(cls) if not name.startswith("__"))

class Color(metaclass=AutoMeta):
    RED
    GREEN
    BLUE

print(Color.RED, Color.GREEN, Color.BLUE, list(Color))
