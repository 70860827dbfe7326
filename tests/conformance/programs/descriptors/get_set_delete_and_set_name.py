# A descriptor is an object in the class that handles its attribute.
class Traced:
    def __set_name__(self, owner, name):
        print("named", owner.__name__, name)
        self.name = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return f"descriptor of {owner.__name__}"
        print("get", end=" ")
        return getattr(instance, self.name, None)

    def __set__(self, instance, value):
        print("set", value)
        setattr(instance, self.name, value)

    def __delete__(self, instance):
        print("delete")
        delattr(instance, self.name)

class Model:
    x = Traced()
    y = Traced()

m = Model()
m.x = 1
print(m.x, m.y, Model.x, vars(m))
del m.x
print(m.x, vars(m))
Model.late = Traced()
try:
    m.late
except AttributeError as error:
    print(error)
