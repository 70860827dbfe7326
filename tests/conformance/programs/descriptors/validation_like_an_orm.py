# Typed fields with checks, and a model that knows its fields.
class Field:
    def __init__(self, kind, default=None):
        self.kind, self.default = kind, default

    def __set_name__(self, owner, name):
        self.name = name
        owner.fields = {**getattr(owner, "fields", {}), name: self}

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}, not {type(value).__name__}")
        instance.__dict__[self.name] = value

class Model:
    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def sql(self):
        values = ", ".join(repr(getattr(self, name)) for name in self.fields)
        return f"INSERT INTO {type(self).__name__.lower()} ({', '.join(self.fields)}) VALUES ({values})"

class User(Model):
    name = Field(str)
    age = Field(int, 18)

class Admin(User):
    level = Field(int, 1)

print(User(name="Ann").sql(), Admin(name="Bo", age=40).sql(), list(User.fields), sep="\n")
try:
    User(age="old")
except TypeError as error:
    print(error)
