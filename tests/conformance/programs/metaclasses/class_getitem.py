# Cls[x] calls __class_getitem__; without it a class cannot be subscripted.
class Box:
    def __class_getitem__(cls, key):
        return f"{cls.__name__} of {key}"

class Big(Box):
    pass

print(Box[int], Big["a", "b"], Box[1:2])
class Meta(type):
    def __getitem__(cls, key):
        return f"meta {key}"
class M(metaclass=Meta):
    def __class_getitem__(cls, key):
        return "not used"
print(M[0])
for call in (lambda: object[1], lambda: Meta[1], lambda: Box()[1], lambda: int[1]):
    try:
        call()
    except TypeError as error:
        print(error)
