# A name assigned anywhere in a function is local everywhere in it.
x = "global"

def read_before_assignment():
    print(x)
    x = "local"

def deleted():
    y = 1
    del y
    return y

for function in (read_before_assignment, deleted, lambda: missing):
    try:
        function()
    except NameError as error:
        print(type(error).__name__, error)
