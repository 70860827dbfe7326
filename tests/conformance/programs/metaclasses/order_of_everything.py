# What runs when: prepare, body, new, set_name, init_subclass, init, call.
class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        print(name, "prepare")
        return {}
    def __new__(mcs, name, bases, ns):
        print(name, "new begins")
        cls = super().__new__(mcs, name, bases, ns)
        print(name, "new ends")
        return cls
    def __init__(cls, name, bases, ns):
        print(name, "init")
    def __call__(cls, *args):
        print(cls.__name__, "call")
        return super().__call__(*args)

class Field:
    def __set_name__(self, owner, name):
        print(owner.__name__, "set_name", name)

class Base(metaclass=Meta):
    def __init_subclass__(cls):
        print(cls.__name__, "init_subclass")

def decorate(cls):
    print(cls.__name__, "decorator")
    return cls

@decorate
class Child(Base):
    print("body")
    a = Field()
    def __init__(self):
        print("instance init")

Child()
