# Since 3.9 any expression may stand behind the @.
handlers = [lambda f: ("first", f.__name__), lambda f: ("second", f.__name__)]
table = {"x": handlers[1]}

@handlers[0]
def a(): ...

@table["x"]
def b(): ...

@(lambda f: f)
def c(): return "c"

@callable
def d(): ...

@(saved := lambda f: [f])
def e(): ...

print(a, b, c(), d, type(e), saved(1))
