# type(name, bases, namespace) makes a class.
def describe(self):
    return f"{type(self).__name__} {self.x}"

A = type("A", (), {"x": 1, "describe": describe})
B = type("B", (A,), {"x": 2, "__doc__": "made by hand"})
print(A().describe(), B().describe(), B.__doc__, B.__mro__, A.__module__, B.__qualname__)
print(type(A) is type, type("x") is str)
for call in (lambda: type("A"), lambda: type("A", ()), lambda: type("A", [], {}), lambda: type(1, (), {}), lambda: type("A", (1,), {}),
             lambda: type()):
    try:
        print(call())
    except TypeError as error:
        print(error)
