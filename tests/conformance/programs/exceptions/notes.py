# add_note collects strings in __notes__.
error = ValueError("v")
print(hasattr(error, "__notes__"))
error.add_note("first")
error.add_note("second")
print(error.__notes__, str(error), repr(error))
try:
    error.add_note(5)
except TypeError as problem:
    print(problem)
try:
    try:
        raise error
    except ValueError as e:
        e.add_note("third")
        raise
except ValueError as e:
    print(len(e.__notes__), e is error)
error.__notes__ = ["replaced"]
error.add_note("appended")
print(error.__notes__)
