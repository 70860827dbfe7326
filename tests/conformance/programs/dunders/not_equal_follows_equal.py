# != is the opposite of __eq__ unless __ne__ is defined; the result may be any object.
class A:
    def __eq__(self, other):
        return "yes"

class B:
    def __eq__(self, other):
        return NotImplemented

    def __ne__(self, other):
        return "always different"

print(A() == 1, A() != 1, 1 == A(), A() == None, [A()] == [5], A() in [1, 2])
print(B() == B(), B() != B(), B() == 1)
print([1, A()] != [1, 2], (A(),) == ("x",))
