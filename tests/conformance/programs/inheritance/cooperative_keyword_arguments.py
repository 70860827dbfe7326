# Every __init__ takes what it knows and hands on the rest.
class Root:
    def __init__(self, **rest):
        print("Root", rest)
        super().__init__(**rest)

class Named(Root):
    def __init__(self, *, name="?", **rest):
        super().__init__(**rest)
        self.name = name

class Aged(Root):
    def __init__(self, *, age=0, **rest):
        super().__init__(**rest)
        self.age = age

class Person(Named, Aged):
    pass

p = Person(age=5, name="Kim")
print(p.name, p.age)
try:
    Person(size=1)
except TypeError as error:
    print(error)
