# __set_name__ failing: the cause comes first.
class Field:
    def __set_name__(self, owner, name):
        raise ValueError("bad field " + name)

class Model:
    title = Field()
