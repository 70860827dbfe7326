# Operators ignore attributes of the instance.
class A:
    def __len__(self):
        return 1

    def __str__(self):
        return "class"

a = A()
a.__len__ = lambda: 99
a.__str__ = lambda: "instance"
a.__call__ = lambda: "called"
print(len(a), a.__len__(), str(a), callable(a))
A.__call__ = lambda self: "now it can"
print(a(), callable(a))
A.__len__ = lambda self: 5
print(len(a))
del A.__len__
try:
    len(a)
except TypeError as error:
    print(error)
