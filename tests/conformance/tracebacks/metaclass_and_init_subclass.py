# Frames of a metaclass and of __init_subclass__ look like any other.
class Meta(type):
    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        return cls

class Base(metaclass=Meta):
    def __init_subclass__(cls):
        if not hasattr(cls, "key"):
            raise TypeError(f"{cls.__name__} has no key")

class Good(Base):
    key = 1

class Bad(Base):
    other = 2
