# Data descriptors beat the instance dictionary; the dictionary beats other descriptors.
class Data:
    def __get__(self, instance, owner):
        return "data descriptor"

    def __set__(self, instance, value):
        instance.__dict__["d"] = value

class NonData:
    def __get__(self, instance, owner):
        return "non-data descriptor"

class C:
    d = Data()
    n = NonData()

c = C()
print(c.d, c.n)
c.d = 1
c.n = 2
print(c.d, c.n, vars(c))
del c.n
print(c.n)
try:
    del c.d
except AttributeError as error:
    print(error)
