# If the right operand is of a subclass that overrides the reflected method, it is asked first.
class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"

    def __lt__(self, other):
        return "Base.lt"

class Same(Base):
    pass

class Special(Base):
    def __radd__(self, other):
        return "Special.radd"

    def __gt__(self, other):
        return "Special.gt"

print(Base() + Base(), Base() + Same(), Base() + Special(), Special() + Base())
print(Base() < Base(), Base() < Special(), Same() < Special())
