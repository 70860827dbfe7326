# super() without arguments needs a method's first argument and its class.
class A:
    def hello(self):
        return "A.hello"

    @classmethod
    def make(cls):
        return "A.make " + cls.__name__

class B(A):
    def hello(self):
        inner = lambda: super(B, self).hello()
        return inner() + "!" + "".join([super(B, self).hello() for _ in range(1)])

    @classmethod
    def make(cls):
        return "B then " + super().make()

    def no_arguments():
        return super().hello()

    def deleted(self):
        del self
        return super().hello()

print(B().hello(), B.make())
def outside():
    return super().x
for call in (B.no_arguments, B().deleted, outside):
    try:
        call()
    except RuntimeError as error:
        print(error)
