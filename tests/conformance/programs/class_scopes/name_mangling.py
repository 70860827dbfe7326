# __name inside a class becomes _Class__name, wherever it stands.
class A:
    __secret = "A's"

    def __init__(self):
        self.__x = 1

    def get(self):
        return self.__x, self.__secret

    def __private(self):
        return "private"

    def call(self, other):
        __local = other.__x
        return self.__private(), __local

class B(A):
    __secret = "B's"

    def __init__(self):
        super().__init__()
        self.__x = 2

    def both(self):
        return self.__x, self._A__x, self.__secret, self._A__secret

b = B()
print(b.get(), b.both(), b.call(b), sorted(vars(b)))
class _Under:
    __y = 5
class __:
    __z = 6
print([n for n in vars(_Under) if "y" in n], [n for n in vars(__) if n.endswith("z")])
