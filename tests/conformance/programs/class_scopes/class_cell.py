# __class__ and super() in methods refer to the class that is being defined.
class A:
    def which(self):
        return __class__.__name__

    @staticmethod
    def static():
        return __class__

    lam = lambda self: __class__

class B(A):
    pass

print(B().which(), B.static() is A, B().lam() is A)
try:
    class C:
        print(__class__)
except NameError as error:
    print(error)
def make(name):
    class Local:
        def me(self):
            return __class__
    Local.__name__ = name
    return Local
X, Y = make("X"), make("Y")
print(X().me(), X().me() is X, Y().me().__name__)
