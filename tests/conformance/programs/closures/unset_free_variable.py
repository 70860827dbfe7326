# A free variable may be read only once it has been set.
def outer(ready):
    def inner():
        return value
    if ready:
        value = 1
    return inner

print(outer(True)())
try:
    outer(False)()
except NameError as error:
    print(type(error).__name__, error)
