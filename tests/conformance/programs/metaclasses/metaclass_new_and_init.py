# A metaclass sees every class while it is made.
class Meta(type):
    def __new__(mcs, name, bases, namespace, **options):
        print("new", name, [b.__name__ for b in bases], [k for k in namespace if not k.startswith("__")], options)
        namespace["tag"] = name.lower()
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        print("init", cls.__name__, options)
        super().__init__(name, bases, namespace)

class A(metaclass=Meta):
    x = 1
    def f(self): ...

class B(A, color="red"):
    pass

print(A.tag, B.tag, B().tag, type(B).__name__, isinstance(B, Meta), type(Meta).__name__)
