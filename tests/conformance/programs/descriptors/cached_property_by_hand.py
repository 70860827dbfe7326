# A non-data descriptor that replaces itself with a value in the instance.
class cached:
    def __init__(self, function):
        self.function = function

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        print("computing", self.name)
        value = instance.__dict__[self.name] = self.function(instance)
        return value

class Data:
    def __init__(self, numbers):
        self.numbers = numbers

    @cached
    def total(self):
        return sum(self.numbers)

d = Data([1, 2, 3])
print(d.total, d.total, vars(d))
del d.total
d.numbers.append(10)
print(d.total, type(Data.total).__name__)
