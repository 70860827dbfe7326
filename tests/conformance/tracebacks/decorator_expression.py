# The line of the decorator is shown when it fails.
def require(level):
    def decorate(function):
        raise TypeError(f"cannot decorate {function.__name__}")
    return decorate

@require(
    level=3
)
def f():
    pass
