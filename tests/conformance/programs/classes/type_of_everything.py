# type(x) gives the class; a class is an object like any other.
class A:
    pass

print(type(1), type("s"), type([]), type(None), type(len), type(A), type(A()), type(lambda: 0), type(type))
makers = [int, str, A, list]
print([maker.__name__ for maker in makers], [type(maker()).__name__ for maker in makers])
print(isinstance(A, type), isinstance(A(), (int, A)), isinstance(True, int), issubclass(bool, int))
print(isinstance(3, int | str), issubclass(str, int | str))
for call in (lambda: isinstance(1, "int"), lambda: issubclass(1, int)):
    try:
        call()
    except TypeError as error:
        print(error)
