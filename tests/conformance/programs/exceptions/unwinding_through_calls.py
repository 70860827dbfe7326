# An exception leaves every function on its way, running their finally blocks innermost first.
def level(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        level(n - 1)
        print("never")
    finally:
        print("leaving", n)

try:
    level(3)
except ValueError as error:
    print("top:", error)
