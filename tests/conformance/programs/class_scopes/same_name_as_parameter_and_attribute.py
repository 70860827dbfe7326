# self.x, x and Class.x are three different names.
x = "global"

class A:
    x = "class"

    def __init__(self, x=x):
        self.before = x, self.x, A.x
        self.x = x + "!"

    def set(self, value):
        x = value
        return x

a = A()
print(a.before, a.x, A.x, x)
b = A("argument")
print(b.before, b.x, b.set("local"), b.x)
