# NotImplemented is for returning; NotImplementedError is for raising.
class A:
    def __add__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return NotImplemented

    def __contains__(self, item):
        return False

print(repr(NotImplemented), type(NotImplemented).__name__, A().__add__(1), A().__eq__(1), A() == 1, (1).__add__("x"), "a".__eq__(1))
try:
    A() + 1
except TypeError as error:
    print(error)
try:
    raise NotImplementedError("later")
except RuntimeError as error:
    print(repr(error))
