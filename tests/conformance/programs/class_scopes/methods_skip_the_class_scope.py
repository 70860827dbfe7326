# A bare name in a method is looked up in the function, then outside of the class.
name = "module"

def outer():
    name = "function"

    class A:
        name = "class"
        seen = name

        def method(self):
            return name, self.name

        class Inner:
            seen = name

    return A

A = outer()
print(A.seen, A().method(), A.Inner.seen)
class B:
    before = name
    name = "class"
    after = name
    del name
    again = name
print(B.before, B.after, B.again, hasattr(B, "name"))
