# Any true value of __exit__ swallows the exception.
class Result:
    def __init__(self, value):
        self.value = value

    def __enter__(self): pass

    def __exit__(self, *details):
        return self.value

class Truth:
    def __bool__(self):
        print("asked for truth")
        return True

for value in (1, "yes", [], None, 0, Truth()):
    try:
        with Result(value):
            raise ValueError
        print("swallowed")
    except ValueError:
        print("not swallowed by", repr(value))
with Result(Truth()):
    print("no exception: nobody asks")
