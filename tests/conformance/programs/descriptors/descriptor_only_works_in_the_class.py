# In the instance dictionary a descriptor is an ordinary object.
class Ten:
    def __get__(self, instance, owner):
        return 10

    def __repr__(self):
        return "Ten()"

class A:
    x = Ten()

a = A()
a.y = Ten()
print(a.x, a.y, A.x, A.__dict__["x"], vars(a))
A.x = 5
print(a.x, A.__dict__["x"])
