# throw() into a chain: each generator that the exception comes back to makes what it handles the context.
def inner(how):
    try:
        yield 1
    except ValueError as e:
        print("inner sees", repr(e.__context__))
        if how == "other": raise TypeError("t")
        raise
def outer(how):
    try:
        raise KeyError(1)
    except KeyError:
        yield from inner(how)
for how in ("same", "other"):
    g = outer(how); next(g)
    try: g.throw(ValueError("x"))
    except Exception as e: print(repr(e), repr(e.__context__), repr(e.__context__ and e.__context__.__context__))
def leaf():
    try: raise KeyError(2)
    except KeyError:
        yield 1
g=leaf(); next(g)
try: g.throw(ValueError("y"))
except Exception as e: print(repr(e), repr(e.__context__))
