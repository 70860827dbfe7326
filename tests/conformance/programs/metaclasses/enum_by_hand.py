# What an enumeration does underneath.
class EnumMeta(type):
    def __new__(mcs, name, bases, namespace):
        members = {k: v for k, v in namespace.items() if not k.startswith("_") and not callable(v)}
        for k in members:
            del namespace[k]
        cls = super().__new__(mcs, name, bases, namespace)
        cls._members = {}
        for key, value in members.items():
            member = object.__new__(cls)
            member.name, member.value = key, value
            cls._members[key] = member
            setattr(cls, key, member)
        return cls

    def __iter__(cls): return iter(cls._members.values())
    def __getitem__(cls, name): return cls._members[name]
    def __call__(cls, value):
        for member in cls:
            if member.value == value:
                return member
        raise ValueError(f"{value!r} is not a valid {cls.__name__}")

class Enum(metaclass=EnumMeta):
    def __repr__(self): return f"<{type(self).__name__}.{self.name}: {self.value}>"

class Color(Enum):
    RED = 1
    BLUE = 2
    def loud(self): return self.name + "!"

print(list(Color), Color.RED, Color["BLUE"], Color(1) is Color.RED, Color.BLUE.loud())
try:
    Color(7)
except ValueError as error:
    print(error)
