# del removes a name; the object goes when the last name does.
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

a = Noisy("a")
b = a
del a
print("one name left")
b = None
print("---")
box = [Noisy("in a list"), Noisy("too")]
box.pop()
print("popped")
box.clear()
def scope():
    local = Noisy("local")
    print("leaving")
scope()
Noisy("never named")
print("end")
