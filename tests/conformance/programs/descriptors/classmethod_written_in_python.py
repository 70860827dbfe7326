# The built-in decorators are a few lines.
class my_classmethod:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return lambda *args, **kwargs: self.function(owner, *args, **kwargs)

class my_staticmethod:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return self.function

class my_property:
    def __init__(self, getter):
        self.getter = getter

    def __get__(self, instance, owner):
        return self if instance is None else self.getter(instance)

    def __set__(self, instance, value):
        raise AttributeError("read only")

class A:
    @my_classmethod
    def name(cls, suffix=""):
        return cls.__name__ + suffix

    @my_staticmethod
    def add(a, b):
        return a + b

    @my_property
    def answer(self):
        return 42

class B(A): pass
print(A.name(), B().name(suffix="!"), A.add(1, 2), A().add(3, 4), B().answer, type(A.answer).__name__)
try:
    A().answer = 1
except AttributeError as error:
    print(error)
