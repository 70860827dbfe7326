# An exception whose __str__ raises.
class Broken(Exception):
    def __str__(self):
        raise RuntimeError("no text")

class NotText(Exception):
    def __str__(self):
        return 5

for kind in (Broken, NotText):
    try:
        raise kind("x")
    except kind as error:
        print(repr(error))
        try:
            print(f"{error}")
        except (RuntimeError, TypeError) as problem:
            print(problem)
