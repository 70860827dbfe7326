# *args takes what is left of the positional arguments, **kwargs of the named ones.
def show(first, *rest, **named):
    print(first, rest, named)

show(1)
show(1, 2, 3)
show(1, x=2, y=3)
show(*[1, 2], *(3, 4), **{"b": 1}, **{"a": 2})
show(*"abc", end="!")
