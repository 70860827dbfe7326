# An instance sees the attributes of its class until it has one of the same name.
class Dog:
    kind = "canine"

    def __init__(self, name):
        self.name = name

a, b = Dog("Fido"), Dog("Rex")
print(a.kind, b.kind, a.name, b.name)
a.kind = "wolf"
print(a.kind, b.kind, Dog.kind)
Dog.kind = "animal"
print(a.kind, b.kind)
del a.kind
print(a.kind, a.__dict__, sorted(b.__dict__))
