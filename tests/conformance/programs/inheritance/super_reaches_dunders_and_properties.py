# super() finds properties, class attributes and operators too, but does not see instance attributes.
class Base:
    kind = "base"

    @property
    def size(self):
        return 10

    def __len__(self):
        return 3

    def __getitem__(self, key):
        return key * 2

class Derived(Base):
    kind = "derived"

    @property
    def size(self):
        return super().size + 1

    def __len__(self):
        return super().__len__() + 100

    def __getitem__(self, key):
        return "d", super().__getitem__(key), super().kind

d = Derived()
d.kind = "instance"
print(d.size, len(d), d[4], d.kind)
