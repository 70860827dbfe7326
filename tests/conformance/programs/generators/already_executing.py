# A generator cannot resume itself.
def selfish():
    yield "first"
    try:
        next(g)
    except ValueError as error:
        yield f"refused: {error}"

g = selfish()
print(next(g))
print(next(g))
print(list(g))
