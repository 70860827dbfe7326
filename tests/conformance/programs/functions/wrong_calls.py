# The messages of calls that do not fit.
def f(a, b, c=3):
    return a, b, c

for call in (lambda: f(), lambda: f(1), lambda: f(1, 2, 3, 4), lambda: f(1, 2, a=3), lambda: f(1, 2, z=3)):
    try:
        call()
    except TypeError as error:
        print(error)
print(f(1, 2), f(b=1, a=2))
