# What __exit__ raises replaces the exception of the body, which becomes its context.
class Breaks:
    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        raise LookupError("from exit")

try:
    with Breaks():
        raise ValueError("from body")
except LookupError as error:
    print(error, repr(error.__context__), error.__cause__)
class Reraises(Breaks):
    def __exit__(self, kind, error, traceback):
        raise error
try:
    with Reraises():
        raise ValueError("same object")
except ValueError as error:
    print(error, error.__context__)
