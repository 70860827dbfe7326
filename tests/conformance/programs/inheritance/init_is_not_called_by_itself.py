# Python does not call the parent's __init__ for you.
class Parent:
    def __init__(self):
        self.ready = True

class Child(Parent):
    def __init__(self):
        self.mine = 1

class Good(Parent):
    pass

print(Good().ready)
try:
    print(Child().ready)
except AttributeError as error:
    print(error)
