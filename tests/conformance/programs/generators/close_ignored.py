# A generator that yields again while it is closed makes close() raise.
def clingy():
    try:
        yield 1
    except GeneratorExit:
        yield "still here"

g = clingy()
next(g)
try:
    g.close()
except RuntimeError as error:
    print(error)
