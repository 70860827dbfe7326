# __new__ makes the object, __init__ runs only if it is an instance of the class.
class Shape:
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return super().__new__(cls)

    def __init__(self, *args):
        print("init", args)

class Other:
    def __new__(cls):
        print("no instance of Other")
        return "a string"

    def __init__(self):
        print("never")

shape = Shape(1, 2)
print(type(shape).__name__, Other())
again = Shape.__new__(Shape, "by hand")
print(isinstance(again, Shape))
again.__init__("late")
