# Names that are local but not set, free but not set, or deleted.
def a():
    print(x)
    x = 1

def b():
    def inner():
        return y
    inner()
    y = 1

def c():
    z = 1
    del z
    return z

def d():
    for i in []:
        pass
    return i

def e():
    global no_such_global
    return no_such_global

def f():
    del w
    w = 1

def g():
    try:
        raise ValueError
    except ValueError as err:
        pass
    return err

for function in (a, b, c, d, e, f, g):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error)
