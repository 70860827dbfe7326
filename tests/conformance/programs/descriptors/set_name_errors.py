# An exception in __set_name__ is wrapped in a RuntimeError.
class Picky:
    def __set_name__(self, owner, name):
        if name != "good":
            raise ValueError(f"bad name {name}")

class A:
    good = Picky()

try:
    class B:
        evil = Picky()
except RuntimeError as error:
    print(error)
    print(repr(error.__cause__))
