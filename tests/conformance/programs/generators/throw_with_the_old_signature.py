# throw(type, value) still works in 3.11.
def gen():
    while True:
        try:
            yield "ready"
        except Exception as error:
            print("got", repr(error), repr(error.__context__))

g = gen()
next(g)
print(g.throw(ValueError, "text"))
print(g.throw(ValueError, ValueError("instance")))
print(g.throw(KeyError))
print(g.throw(TypeError, (1, 2)))
print(g.throw(OSError("only an instance")))
for arguments in ((5,), (ValueError("x"), "y"), ("text",), ()):
    try:
        g.throw(*arguments)
    except TypeError as error:
        print(error)
