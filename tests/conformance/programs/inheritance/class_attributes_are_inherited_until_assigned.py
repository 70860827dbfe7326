# Assigning through a subclass gives the subclass its own attribute.
class Base:
    count = 0
    names = []

    @classmethod
    def add(cls, name):
        cls.count += 1
        cls.names.append(name)

class Left(Base): pass
class Right(Base): pass

Left.add("l1")
Left.add("l2")
Base.add("b")
Right.add("r")
print(Base.count, Left.count, Right.count, Base.names, "names" in Left.__dict__, "count" in Left.__dict__)
