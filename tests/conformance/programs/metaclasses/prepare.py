# __prepare__ gives the dictionary in which the class body runs.
class Recorder(dict):
    def __setitem__(self, key, value):
        if not key.startswith("__"):
            print("define", key)
            if key in self:
                raise TypeError(f"{key} is already defined")
        super().__setitem__(key, value)

class NoDoubles(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        print("prepare", name, bases, options)
        return Recorder(given=options.get("given", 0))

    def __new__(mcs, name, bases, namespace, **options):
        return super().__new__(mcs, name, bases, dict(namespace))

class Good(metaclass=NoDoubles, given=5):
    a = given + 1
    def f(self): ...

print(Good.a, Good.given)
try:
    class Bad(metaclass=NoDoubles):
        x = 1
        x = 2
except TypeError as error:
    print(error)
