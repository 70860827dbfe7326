# A decorator class that must become a method needs __get__.
class counted:
    def __init__(self, function):
        self.function, self.calls = function, 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.function(*args, **kwargs)

class counted_method(counted):
    def __get__(self, instance, owner):
        return self if instance is None else lambda *args, **kw: self(instance, *args, **kw)

class A:
    @counted_method
    def works(self, x):
        return x + 1

    @counted
    def fails(self):
        return self

a = A()
print(a.works(1), a.works(x=2), A.works.calls)
try:
    a.fails()
except TypeError as error:
    print(str(error).replace("A.fails", "fails"), A.fails.calls)
