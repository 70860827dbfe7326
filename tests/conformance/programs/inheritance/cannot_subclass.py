# Some built-in types refuse to be bases; so does anything that is not a class.
for make in (lambda: type("A", (bool,), {}), lambda: type("B", (type(None),), {}), lambda: type("C", (int, str), {}),
             lambda: type("D", (3,), {}), lambda: type("E", (type(lambda: 0),), {}), lambda: type("F", (range,), {})):
    try:
        make()
    except TypeError as error:
        print(error)
