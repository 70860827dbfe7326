# with calls __enter__, binds its result, and always calls __exit__.
class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        print("exit", self.name, kind and kind.__name__, error, traceback is not None)
        return self.swallow

with Manager("a") as value:
    print("body", value)
with Manager("b", swallow=True):
    raise ValueError("swallowed")
try:
    with Manager("c"):
        {}["missing"]
except KeyError as error:
    print("got", error)
def f():
    with Manager("d"):
        return "result"
print(f())
for i in range(3):
    with Manager(f"loop {i}"):
        if i == 1:
            break
