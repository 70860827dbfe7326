# isinstance and issubclass ask the metaclass.
class EvenMeta(type):
    def __instancecheck__(cls, instance):
        print("check", instance, end=": ")
        return isinstance(instance, int) and instance % 2 == 0

    def __subclasscheck__(cls, other):
        return hasattr(other, "even")

class Even(metaclass=EvenMeta):
    pass

class Fake:
    even = True

print(isinstance(2, Even))
print(isinstance(3, Even))
print(isinstance("x", (str, Even)), issubclass(Fake, Even), issubclass(int, Even))
print(isinstance(Even(), Even))
try:
    raise ValueError
except Exception as error:
    print(isinstance(error, (Even, ValueError)))
