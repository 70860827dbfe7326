# __del__ runs at once, in any frame; an exception inside it is only reported.
class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)

def f():
    d = D("local")
    return "returned"

print(f())
x = D("x")
x = D("second x")
items = [D("in list"), D("in list too")]
del items[0]
print("after del")
d = {"k": D("value")}
d["k"] = None
try:
    y = D("y")
    raise ValueError
except ValueError:
    print("handled")
class Back:
    def __del__(self):
        global saved
        saved = self
        print("resurrected")
Back()
print(type(saved).__name__)
del items, y, x
print("end")
