# The name bound by `as` is gone after the handler.
error = "before"
try:
    raise ValueError("x")
except ValueError as error:
    print("inside", repr(error))
try:
    print(error)
except NameError as problem:
    print("after:", problem)
