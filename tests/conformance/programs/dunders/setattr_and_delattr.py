# __setattr__ is called for every assignment to an attribute, also in __init__.
class Checked:
    def __init__(self, age):
        self.age = age

    def __setattr__(self, name, value):
        if name == "age" and value < 0:
            raise ValueError("age cannot be negative")
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("delete", name)
        object.__delattr__(self, name)

c = Checked(3)
c.age += 1
setattr(c, "name", "x")
del c.name
for action in (lambda: setattr(c, "age", -1), lambda: delattr(c, "name")):
    try:
        action()
    except (ValueError, AttributeError) as error:
        print(error)
print(vars(c))
c.__dict__["age"] = -5
print(c.age)
