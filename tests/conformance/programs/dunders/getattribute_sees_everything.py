# __getattribute__ is called for every attribute, but not for operators.
class Watched:
    x = 1

    def __getattribute__(self, name):
        print("get", name)
        return super().__getattribute__(name)

    def method(self):
        return self.x

    def __len__(self):
        return 7

w = Watched()
w.y = 2
print(w.y, w.method(), len(w))
print(w.__dict__)
try:
    w.z
except AttributeError as error:
    print(error)
